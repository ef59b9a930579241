// B12, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { stateSecret } from "./b12-state-secret.ts";

export const example: Example = broken("B12", sound2021, {
  requests_stateSecret_naturalPerson: "2",
  requests_repeated_naturalPerson: "0",
});

itShows(import.meta, example, ["note “属于国家秘密”有 2 件，请由保密审查人员复核定密依据和归类。"]);

const secrets = (person: string, company = "0"): Report =>
  withEntries(sound2021, {
    requests_stateSecret_naturalPerson: person,
    requests_stateSecret_commercialEnterprise: company,
  });

itMarks(import.meta, stateSecret, [
  { when: "none", report: secrets("0"), marks: [] },
  {
    when: "one",
    report: secrets("1"),
    marks: [{ section: "requests", cells: ["requests_stateSecret_total"], left: "1" }],
  },
  { when: "of two kinds of applicant: their sum", report: secrets("1", "2"), marks: [{ left: "3" }] },
  { when: "blank cells", report: secrets("", ""), marks: [] },
]);
