import { describe, expect, it } from "vitest";
import { addSubheading, hasSubheading } from "./subheadings.ts";

const platforms = { id: "platforms", label: "平台建设", aliases: ["平台建设情况"] };

describe("usual sub-headings", () => {
  it("puts one in with the next number", () => {
    expect(addSubheading("", platforms)).toBe("（一）平台建设\n");
    expect(addSubheading("（一）主动公开\n文字。\n\n", platforms)).toBe("（一）主动公开\n文字。\n（二）平台建设\n");
    const ten = "一二三四五六七八九十".split("").map((number) => `（${number}）事项`);
    expect(addSubheading(ten.join("\n"), platforms)).toMatch(/（十一）平台建设\n$/u);
  });

  it("knows which are there, in any wording, also run in", () => {
    expect(hasSubheading("（四）平台建设情况\n…", platforms)).toBe(true);
    expect(
      hasSubheading("（四）平台建设情况。加强政府网站建设，全年发布信息若干条，开设专栏若干个，持续改进。", platforms),
    ).toBe(true);
    expect(hasSubheading("加强平台建设。", platforms)).toBe(false);
  });
});
