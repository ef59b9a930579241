// Y05, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { before2019, before2021 } from "#testing/examples/years-before.ts";
import { otherForm } from "./y05-other-form.ts";

function atYear(year: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sound2021.narrative).map(([section, text]) => [section, text.replaceAll("2024", String(year))]),
  );
}

export const example: Example = {
  check: "Y05",
  failing: { report: { ...sound2021, year: 2021, narrative: atYear(2021) }, lastYear: { ...before2019, year: 2020 } },
  passing: { report: sound2021, lastYear: before2021 },
};

itShows(import.meta, example, [
  "note 本年用2021年格式，上年用2019年格式（试行），只比对意义相同的项目，其余不作跨年比较。",
]);

itMarks(import.meta, otherForm, [
  {
    when: "the form changed between the years",
    report: { ...sound2021, year: 2021 },
    lastYear: sound2019,
    marks: [{ section: "basics", severity: "note", left: "2021年格式", right: "2019年格式（试行）" }],
  },
  { when: "the same form", report: sound2021, lastYear: before2021, marks: [] },
  { when: "another form, but not of the year before", report: sound2021, lastYear: sound2019, marks: [] },
]);
