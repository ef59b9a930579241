import { expect, it } from "vitest";
import { fileDate } from "./report-date.ts";

it("is the day of signing, else of publication, else the beginning of the year after the report's", () => {
  const published = { date: "2022-1-5 09:30" };
  expect(fileDate({ year: 2021, details: { published, signature: { date: "2022-01-04" } } })).toBe("2022-01-04");
  expect(fileDate({ year: 2021, details: { published, signature: { office: "甲局" } } })).toBe("2022-01-05");
  expect(fileDate({ year: 2021, details: { published: { date: "一月" } } })).toBe("2022-01-01");
  expect(fileDate({ year: 2021 })).toBe("2022-01-01");
});
