import { describe, expect, it } from "vitest";
import { officeList } from "./match-office.ts";
import { shortNames, shortNamesOf, standInOrder } from "./short-names.ts";

it.each(shortNames)("the characters of %s stand in %s in their order", (short, long) => {
  expect(standInOrder(short.replace(/[委局厅办]$/u, ""), long)).toBe(true);
});

it.each([
  ["abc", "xaybzc", true],
  ["acb", "xaybzc", false],
  ["aa", "a", false],
  ["", "a", true],
])("%s in %s: %s", (characters, text, expected) => {
  expect(standInOrder(characters, text)).toBe(expected);
});

describe("an office by its short name", () => {
  const list = officeList(
    [
      "柳河县卫生健康委员会",
      "柳河县发展和改革局",
      "柳河县住房和城乡建设局",
      "柳河县人力资源和社会保障局",
      "柳河县市场监督管理局",
      "柳河县经济开发区管理委员会",
      "柳河县信访局",
      "柳河县水务局",
      "北岭县水务局",
    ].map((name) => ({ name, aliases: [] })),
    "柳河县人民政府",
  );

  it.each([
    ["柳河县卫健委", "柳河县卫生健康委员会"],
    ["县卫健局", "柳河县卫生健康委员会"],
    ["发改委", "柳河县发展和改革局"],
    ["柳河县住建局", "柳河县住房和城乡建设局"],
    ["柳河县人社局", "柳河县人力资源和社会保障局"],
    ["市监局", "柳河县市场监督管理局"],
    ["柳河县经济开发区管委会", "柳河县经济开发区管理委员会"],
    ["柳河县信访局（柳河县群众来访接待中心）", "柳河县信访局"],
    ["柳河县卫健委（柳河县中医药管理局）", "柳河县卫生健康委员会"],
  ])("%s is proposed to be %s, and never taken for sure", (read, office) => {
    expect(list.match({ read, file: "a.docx" })).toMatchObject({ kind: "unsure", likely: { name: office } });
  });

  it.each(["东关县卫健委", "柳河县文旅局", "柳河县医保局"])("%s is none of the list's", (read) => {
    const match = list.match({ read, file: "a.docx" });
    expect(match).toMatchObject({ kind: "unsure", why: expect.stringContaining("不在单位名单上") });
    expect(match).not.toHaveProperty("likely");
  });

  it.each([
    ["报送/卫健委2024年报.txt", "文件名里的“卫健委”可能是名单上的“柳河县卫生健康委员会”"],
    ["2024年住建局.docx", "“住建局”可能是名单上的“柳河县住房和城乡建设局”"],
    ["水务局.txt", "名单上的“柳河县水务局”、“北岭县水务局”"],
    ["定稿.txt", "文件名里也没有名单上单位的全称或常用简称"],
    ["东山区卫健委.txt", "文件名里也没有名单上单位的全称或常用简称"],
  ])("a report without a name in %s: %s", (file, why) => {
    const collected = officeList(
      ["柳河县卫生健康委员会", "柳河县住房和城乡建设局", "柳河县水务局", "北岭县水务局"].map((name) => ({
        name,
        aliases: [],
      })),
    );
    expect(collected.match({ read: "", file })).toMatchObject({ kind: "unsure", why: expect.stringContaining(why) });
  });

  it.each([
    ["湖东省人力资源和社会保障厅", "湖东省人社厅"],
    ["湖东省住房和城乡建设厅", "省住建厅"],
    ["柳河县市场监督管理局", "柳河县市场监管局"],
    ["柳河县退役军人事务局", "退役军人局"],
    ["柳河县住房和城乡建设局", "住房城乡建设局"],
    ["柳河县人力资源和社会保障局", "县人力社保局"],
    ["柳河县自然资源和规划局", "资规局"],
    ["柳河县城市管理综合行政执法局", "城管执法局"],
    ["柳河县经济技术开发区管理委员会", "柳河县经开区管委会"],
    ["柳河县高新技术产业开发区管理委员会", "高新区管委会"],
  ])("%s is called %s", (name, short) => {
    expect(shortNamesOf([name])).toContain(short);
  });

  it("a name without its area is short for itself, a name of its own is not", () => {
    expect(shortNamesOf(["柳河县信访局"])).toEqual(["信访局", "县信访局"]);
    expect(shortNamesOf(["信访局"])).toEqual([]);
  });
});
