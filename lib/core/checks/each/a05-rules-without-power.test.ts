// A05, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

const county: Report = { ...sound2021, office: { name: "清河县人民政府", kind: "government", level: "county" } };

const noRules = { normativeActs_governmentRules_issued: "0", normativeActs_governmentRules_inForce: "0" };

export const example: Example = {
  check: "A05",
  failing: { report: county },
  passing: { report: withEntries(county, noRules) },
};

itShows(import.meta, example, [
  "warning “规章·本年制发件数”填了 1，只有国务院部门、省级和设区的市级政府可以制定规章，本机关一般应为 0，请核对。",
]);
