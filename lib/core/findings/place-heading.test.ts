import { expect, it } from "vitest";
import { edition2018 } from "../editions/edition-2018.ts";
import { placeHeading } from "./place-heading.ts";

it("names sections as printed, the opening and the basic facts", () => {
  const places = ["plans", "opening", "basics"].map((section) => placeHeading(edition2018, 2018, section));
  expect(places).toEqual(["十二、2019年工作打算", "引言", "基本信息"]);
});
