// A03, shown on a sound report with one thing broken.

import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { moreDisclosedThanMade } from "./a03-more-disclosed-than-made.ts";

export const example: Example = broken("A03", sound2019, { normativeActs_normativeDocuments_newlyDisclosed: "10" });

itShows(import.meta, example, [
  "note 规范性文件本年新公开 10 件，多于本年新制作 9 件，可能公开了往年制作的文件，请确认。",
]);

const rowOfMade = {
  cells: ["normativeActs_normativeDocuments_newlyMade", "normativeActs_normativeDocuments_newlyDisclosed"],
};

itMarks(import.meta, moreDisclosedThanMade, [
  {
    when: "as many as were made",
    report: withEntries(sound2019, { normativeActs_normativeDocuments_newlyDisclosed: "9" }),
    marks: [],
  },
  {
    when: "one more than were made: the row's two cells, disclosed on the left",
    report: withEntries(sound2019, { normativeActs_normativeDocuments_newlyDisclosed: "10" }),
    marks: [{ ...rowOfMade, section: "disclosure", left: "10", right: "9" }],
  },
  {
    when: "none were made",
    report: withEntries(sound2019, { normativeActs_normativeDocuments_newlyMade: "0" }),
    marks: [{ ...rowOfMade, left: "7", right: "0" }],
  },
  {
    when: "what was made is blank, which is not nil",
    report: withEntries(sound2019, { normativeActs_normativeDocuments_newlyMade: "" }),
    marks: [],
  },
  {
    when: "both rows at once",
    report: withEntries(sound2019, {
      normativeActs_governmentRules_newlyDisclosed: "1",
      normativeActs_normativeDocuments_newlyDisclosed: "12",
    }),
    marks: [
      { left: "1", right: "0" },
      { left: "12", right: "9" },
    ],
  },
  { when: "a form that has no such columns", report: sound2021, marks: [] },
]);
