// Why a name is matched to nobody on a list, in words, and which office is offered: somebody is always asked.
import { describe, expect, it } from "vitest";
import { foldOfficeName } from "./fold-office-name.ts";
import { isOneCharacterApart, type KnownNames, whyUnnamed, whyUnsure } from "./likely-office.ts";
import type { ListedOffice } from "./listed-office.ts";

const office = (name: string): ListedOffice => ({ name, aliases: [] });
const names = [
  "清河市教育局",
  "清河市财政局",
  "清河市卫生健康委员会",
  "东河县人民政府",
  "清河市民政局",
  "清河市林业局",
];
const offices = names.map((name) => ({ office: office(name), written: [foldOfficeName(name)], forms: [] }));
const of = (name: string) => offices.filter((one) => one.office.name === name);

const inPathOf = (found: readonly ListedOffice[]) => ({ inPath: () => found, inBaseName: () => found });

function known(more: Partial<KnownNames> = {}): KnownNames {
  return {
    offices,
    inFiles: inPathOf([]),
    byShort: new Map([
      ["卫健委", of("清河市卫生健康委员会")],
      ["教育局", of("清河市教育局")],
      ["局", offices],
    ]),
    foreignTo: () => undefined,
    ...more,
  };
}

const unsure = (read: string, file = "报送/一.docx", more: Partial<KnownNames> = {}) => {
  const { why, likely, foreign } = whyUnsure(known(more), { read, file });
  return { why, likely: likely?.name, foreign };
};

describe("a name that is on no list", () => {
  it.each([
    ["清河市财政居", "清河市财政局", "只差一个字"],
    ["清河市教育育局", "清河市教育局", "只差一个字"],
    ["河北省清河市教育局", "清河市教育局", "多了地区"],
    ["东河县人民政", "东河县人民政府", "只差一个字"],
    ["河县人民政府", "东河县人民政府", "只差一个字"],
    ["人民政府", "东河县人民政府", "没有写全"],
    ["清河市林业局（盖章处）", "清河市林业局", "去掉括号里的"],
    ["卫健委", "清河市卫生健康委员会", "简称"],
  ])("%s may be %s", (read, likely, why) => {
    const found = unsure(read);
    expect(found.likely).toBe(likely);
    expect(found.why).toContain(why);
    expect(found.why).toContain(`“${read}”`);
    expect(found.foreign).toBeUndefined();
  });

  it("is what its file is called where that is on the list", () => {
    const [education] = of("清河市教育局");
    const inFiles = inPathOf(education ? [education.office] : []);
    expect(unsure("清河市水务管理处", "教育局.docx", { inFiles })).toMatchObject({
      likely: "清河市教育局",
      why: expect.stringContaining("文件名却是“清河市教育局”"),
    });
  });

  it("is nobody's where nothing is like it; of another place it is said to be foreign", () => {
    expect(unsure("清河市气象台")).toEqual({
      why: "“清河市气象台”不在单位名单上；是应报单位的请加入名单，不是的不用管",
      likely: undefined,
      foreign: undefined,
    });
    const foreignTo = (name: string) => (name.startsWith("洛阳市") ? "洛阳市" : undefined);
    expect(unsure("洛阳市气象台", "一.docx", { foreignTo })).toMatchObject({
      foreign: "洛阳市",
      why: expect.stringContaining("可能是外地的"),
    });
  });
});

describe("a report without a name", () => {
  it.each([
    ["报送/2024年卫健委.docx", "清河市卫生健康委员会", "“卫健委”"],
    ["教育局年报.xlsx", "清河市教育局", "“教育局”"],
  ])("in %s is %s's perhaps", (file, likely, word) => {
    const found = whyUnnamed(known(), file);
    expect(found.likely?.name).toBe(likely);
    expect(found.why).toContain(word);
  });

  it.each(["报送/年报终稿.docx", "北河区教育局.docx", "1.pdf"])("in %s is nobody's", (file) => {
    expect(whyUnnamed(known(), file).likely).toBeUndefined();
  });

  it("names at most three of those that may be meant", () => {
    const { why } = whyUnnamed(known(), "局.docx");
    expect(why).toContain("“清河市教育局”、“清河市财政局”、“清河市卫生健康委员会”等");
  });
});

describe("one character apart", () => {
  it.each([
    ["清河市教育局", "清河市教肓局", true],
    ["清河市教育局", "清河市教局", true],
    ["清河市教育局", "清河市教育分局", true],
    ["清河市教育局", "清河市教育局", false],
    ["清河市教育局", "清河市民政局", false],
    ["教育局", "教育厅", false],
    ["清河市教育局", "清河市教育局机关", false],
    ["清河市财政局", "财清河市政局", false],
  ])("%s and %s: %s", (one, other, apart) => {
    expect(isOneCharacterApart(one, other)).toBe(apart);
  });
});
