// The ground that examples stand on: nothing is wrong with the sound reports, alone and beside last year's.
import { expect, it } from "vitest";
import { said } from "./it-shows.ts";
import { sound2018, sound2019, sound2021 } from "./sound-reports.ts";
import { before2019, before2021 } from "./years-before.ts";

it("the sound reports have no findings at all", () => {
  for (const report of [sound2018, sound2019, sound2021]) expect(said({ report })).toEqual([]);
  expect(said({ report: sound2021, lastYear: before2021 })).toEqual([]);
  expect(said({ report: sound2019, lastYear: before2019 })).toEqual([]);
});
