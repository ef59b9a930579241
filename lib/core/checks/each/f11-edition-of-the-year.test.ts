// F11, shown on a sound report with one thing broken.
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { editionOfTheYear } from "./f11-edition-of-the-year.ts";

export const example: Example = {
  check: "F11",
  failing: {
    report: {
      ...sound2019,
      year: 2022,
      narrative: {
        ...sound2019.narrative,
        opening: sound2019.narrative.opening?.replaceAll("2020", "2022") ?? "",
        overview: sound2019.narrative.overview?.replaceAll("2020", "2022") ?? "",
      },
    },
  },
  passing: { report: sound2019 },
  also: ["F05"],
};

itShows(import.meta, example, ["error 2022 年的报告应使用2021年格式，现用的是2019年格式（试行），请改用规定格式。"]);

const group = { requests_notProcessed_total: "2" };
const noParts = Object.fromEntries(
  ["petitionOrComplaint", "repeated", "publishedMaterial", "excessive", "confirmationOrReissue"].map((row) => [
    `requests_${row}_total`,
    "",
  ]),
);

itMarks(import.meta, editionOfTheYear, [
  { when: "the last year of 2019's form", report: sound2019, marks: [] },
  {
    when: "the first year of 2021's in the form of 2019",
    report: { ...sound2019, year: 2021 },
    marks: [{ severity: "error", section: "basics", left: "2021年格式", right: "2019年格式（试行）" }],
  },
  {
    when: "2019 in twelve parts",
    report: { ...sound2018, year: 2019 },
    marks: [{ section: "basics", left: "2019年格式（试行）" }],
  },
  { when: "2018 in twelve parts", report: sound2018, marks: [] },
  { when: "a subtotal beside its parts is no older form", report: withEntries(sound2021, group), marks: [] },
  { when: "blank parts and no subtotal", report: withEntries(sound2021, noParts), marks: [] },
]);
