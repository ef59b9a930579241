// Traditional → Simplified: whole sentences, names that stay, lengths that hold.
import { expect, it } from "vitest";
import { isTraditional, simplify } from "./simplify.ts";

it.each([
  ["屬於國家祕密", "属于国家秘密"],
  ["收到和處理政府資訊公開申請情況", "收到和处理政府资讯公开申请情况"],
  ["結轉下年度繼續辦理、復議後起訴", "结转下年度继续办理、复议后起诉"],
  ["瑯琊區、臺山市、鄺家鎮", "琅琊区、台山市、邝家镇"],
])("%s is %s", (traditional, simple) => {
  expect(simplify(traditional)).toBe(simple);
  expect(simplify(simple)).toBe(simple);
});

it.each(["乾县人民政府", "成效显著，覆盖面广，一目瞭然", "𠀀𪚥😀", ""])("%s stays", (text) => {
  expect(simplify(text)).toBe(text);
});

it("every character keeps its place", () => {
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    expect([character, simplify(character).length]).toEqual([character, 1]);
  }
});

it("the table is read from its first character to its last, each with its own", () => {
  const codes = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
  expect(codes.filter((character) => simplify(character) !== character)).toHaveLength(2565);
  expect(simplify("丟並亂龜")).toBe("丢并乱龟");
});

it("a text is known by its script", () => {
  expect(isTraditional("政府信息公開工作年度報告")).toBe(true);
  expect(isTraditional("政府信息公开工作年度报告")).toBe(false);
});
