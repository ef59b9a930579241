import { describe, expect, it } from "vitest";
import { editions, requireEdition } from "#core/editions/registry.ts";
import {
  addendsPath,
  basicsStep,
  hubStep,
  openingStep,
  reviewStep,
  stepOfPath,
  stepOfSection,
  stepPath,
  stepsOf,
} from "./steps.ts";

describe("the steps of an edition", () => {
  it.each(editions.map((each) => [each.id, each] as const))("%s: the basic facts, its parts, the review", (_, each) => {
    const steps = stepsOf(each, 2023);
    expect(steps.map(({ id }) => id)).toEqual([basicsStep, ...each.sections.map(({ id }) => id), reviewStep]);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
    expect(steps.slice(1, -1).every(({ section }, at) => section === each.sections[at])).toBe(true);
  });

  it("a title that names the next year does so by the report's", () => {
    const title = (year: number) => stepsOf(requireEdition("2018"), year).find(({ id }) => id === "plans")?.title;
    expect(title(2018)).toContain("2019年");
    expect(title(2017)).toContain("2018年");
  });
});

describe("paths", () => {
  it.each([hubStep, basicsStep, "requests", reviewStep])("of “%s” lead back to it", (step) => {
    const id = "0123456789abcdef";
    expect(stepOfPath(stepPath(id, step), id)).toBe(step);
    expect(stepOfPath(`${stepPath(id, step)}/`, id)).toBe(step);
  });

  it("of another report or of no report are none", () => {
    expect(stepOfPath("/reports/other/requests", "one")).toBeUndefined();
    expect(stepOfPath("/reports/one2", "one")).toBeUndefined();
    expect(stepOfPath("/collections", "one")).toBeUndefined();
  });

  it("name a place in a step; ids with odd characters stay one piece", () => {
    expect(stepPath("a", "requests", "cell")).toBe("/reports/a/requests#cell");
    expect(stepPath("a/b?c", "")).toBe("/reports/a%2Fb%3Fc");
    expect(stepOfPath(stepPath("a/b", "requests"), "a/b")).toBe("requests");
    expect(addendsPath("a&b")).toBe("/reports/a%26b/addends?cell=");
  });
});

it("the opening is looked at with the basic facts, every part in its own step", () => {
  expect(stepOfSection(openingStep)).toBe(basicsStep);
  expect(stepOfSection("requests")).toBe("requests");
});
