// B07, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "B07",
  failing: {
    report: { ...sound2021, reading: { requests_notHeld_naturalPerson: { kind: "repaired", printed: "" } } },
  },
  passing: { report: { ...sound2021, reading: { requests_notHeld_naturalPerson: { kind: "read" } } } },
};

itShows(import.meta, example, [
  "note “本机关不掌握相关政府信息·自然人”在原文件中缺失，由勾稽关系推算为 10，请对照原表确认。",
]);
