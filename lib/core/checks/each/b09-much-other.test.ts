// B09, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { muchOther } from "./b09-much-other.ts";

export const example: Example = broken("B09", sound2021, {
  requests_otherReason_naturalPerson: "16",
  requests_notHeld_naturalPerson: "0",
  requests_internalAffairs_naturalPerson: "0",
});

itShows(import.meta, example, [
  "note “其他处理·其他”有 16 件，占办理结果总计 57 件的 28.1%，比例偏高，请确认能否归入其他情形。",
]);

const ended = (other: string, granted: string): Report =>
  withEntries(sound2021, {
    requests_disclosed_naturalPerson: granted,
    requests_disclosed_commercialEnterprise: "0",
    requests_partlyDisclosed_naturalPerson: "0",
    requests_internalAffairs_naturalPerson: "0",
    requests_notHeld_naturalPerson: "0",
    requests_notHeld_commercialEnterprise: "0",
    requests_repeated_naturalPerson: "0",
    requests_otherReason_naturalPerson: other,
  });

itMarks(import.meta, muchOther, [
  { when: "a fifth", report: ended("5", "20"), marks: [] },
  {
    when: "more than a fifth of twenty",
    report: ended("5", "15"),
    marks: [{ cells: ["requests_otherReason_total", "requests_resultsTotal_total"], left: "5", right: "20" }],
  },
  { when: "nineteen results are too few", report: ended("19", "0"), marks: [] },
  { when: "all of twenty", report: ended("20", "0"), marks: [{ left: "20", right: "20" }] },
]);
