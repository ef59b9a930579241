import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { draftKinds, writableKinds } from "#server/reports/outputs.ts";
import { usage } from "./usage.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const kindsNamed = (text: string) => text.split(/\s+/u).filter((word) => writableKinds.some((kind) => kind === word));

test("help names every output that is written with errors, too, and those that are marked as drafts", () => {
  const between = (from: string, to: string) => usage.slice(usage.indexOf(from) + from.length, usage.indexOf(to));
  expect(kindsNamed(between("KIND 为", "；\n"))).toEqual(writableKinds);
  expect(kindsNamed(between("没有写明理由的，", "标为草稿"))).toEqual(draftKinds);
});

test("the README names every output", () => {
  const line = readme.split("\n").find((each) => each.includes("-- write REPORT")) ?? "";
  expect(kindsNamed(line.slice(line.indexOf("#")))).toEqual(writableKinds);
});
