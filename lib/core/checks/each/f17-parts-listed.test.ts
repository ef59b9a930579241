// Openings as offices word them: parts joined by 、 ， 以及 和, titles that hold 、 themselves.
import { expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { numberOfParts } from "./f17-number-of-parts.ts";

const found = (opening: string) =>
  numberOfParts.check(contextOf({ ...sound2021, narrative: { ...sound2021.narrative, opening } })).length;

it.each([
  "报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况，存在的主要问题及改进情况以及其他需要报告的事项等六部分。",
  "由总体情况,主动公开政府信息情况,收到和处理政府信息公开申请情况,政府信息公开行政复议、行政诉讼情况,存在的主要问题及改进情况,其他需要报告的事项等六个部分组成。",
  "本报告由总体情况、主动公开政府信息情况、收到和处理申请情况、因政府信息公开被申请行政复议、提起行政诉讼情况、存在问题和改进情况和其他需要报告的事项共六部分组成。",
  "报告全文分为六个部分。",
  "报告由总体情况等部分组成。",
])("is content with: %s", (opening) => {
  expect(found(opening)).toBe(0);
});

it.each([
  "报告由总体情况、主动公开政府信息情况、收到和处理申请情况、存在问题及改进情况、其他需要报告的事项等六部分组成。",
  "报告分为七个部分。",
])("notices: %s", (opening) => {
  expect(found(opening)).toBe(1);
});
