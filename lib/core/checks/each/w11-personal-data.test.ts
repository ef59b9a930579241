// W11, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { personalData } from "./w11-personal-data.ts";

export const example: Example = added("W11", "overview", "联系人手机13812345678。", "联系电话0370-1234567。");

itShows(import.meta, example, ["warning 第一部分有手机号“13812345678”，如不是对外公布的办公电话，请删去。"]);

const saying = (text: string, section = "overview"): Report => withMore(sound2021, section, text);

itMarks(import.meta, personalData, [
  {
    when: "an identity card, shown with its middle hidden",
    report: saying("申请人身份证号11010119900307891X。"),
    marks: [expect.objectContaining({ severity: "error", left: "1101**********891X" })],
  },
  { when: "eighteen digits that are no identity card", report: saying("流水号110101199013078910。"), marks: [] },
  {
    when: "a mobile phone in the opening is the office's own",
    report: saying("联系电话13812345678。", "opening"),
    marks: [],
  },
  {
    when: "a mobile phone of the basic facts",
    report: { ...saying("联系电话138-1234-5678。"), details: { contact: { phone: "13812345678" } } },
    marks: [],
  },
  {
    when: "another mobile phone",
    report: { ...saying("联系电话13912345678。"), details: { contact: { phone: "13812345678" } } },
    marks: [{ severity: "warning", section: "overview", left: "13912345678" }],
  },
  { when: "a mark of secrecy", report: saying("（机密★5年）"), marks: [{ severity: "error" }] },
  { when: "speaking of secrets", report: saying("属于国家秘密的不予公开。"), marks: [] },
]);
