import { describe, expect, it } from "vitest";
import { isOneCharacterApart, whyUnsure } from "./likely-office.ts";
import { namesInFiles } from "./named-in-file.ts";
import { formsOf, writtenNames } from "./names-of-office.ts";

const office = (name: string, aliases: readonly string[] = [], parent?: string) => ({
  name,
  aliases,
  ...(parent === undefined ? {} : { parent }),
});

describe("forms of a name that are sure", () => {
  it.each([
    ["教育局", "开封市人民政府", ["开封市教育局", "市教育局"]],
    ["开封市教育局", "开封市人民政府", ["教育局", "市教育局"]],
    ["市教育局", "开封市人民政府", ["开封市教育局"]],
    ["太平镇", "西峡县人民政府", ["太平镇人民政府", "西峡县太平镇"]],
    ["太平镇人民政府", "西峡县人民政府", ["太平镇", "县太平镇人民政府"]],
    ["新城街道", "鼓楼区人民政府", ["新城街道办事处", "鼓楼区新城街道"]],
    ["新城街道办事处", "鼓楼区人民政府", ["新城街道"]],
  ])("%s below %s: %j among them", (name, above, forms) => {
    expect(formsOf(office(name), above)).toEqual(expect.arrayContaining(forms));
  });

  it("without an office above there is no area to add", () => {
    expect(formsOf(office("教育局"), undefined)).toEqual([]);
    expect(formsOf(office("教育局", [], "开封市人民政府"), undefined)).toContain("开封市教育局");
  });

  it("the area's own authority is not put below itself", () => {
    expect(formsOf(office("开封市人民政府"), "开封市人民政府").filter((form) => form.includes("开封市开封市"))).toEqual(
      [],
    );
  });

  it("none of them is one of the written names", () => {
    const listed = office("教育局", ["市教育局"], "开封市人民政府");
    expect(formsOf(listed, undefined)).not.toContain("市教育局");
    expect(writtenNames(office("甲局", ["", "甲"]))).toEqual(["甲局", "甲"]);
  });
});

describe("one character apart", () => {
  it.each([
    ["市财政局办", "市财政局", true],
    ["开封市财攻局", "开封市财政局", true],
    ["开封市政局", "开封市财政局", true],
    ["开封市财政局", "开封市财政局", false],
    ["开封市财局政", "开封市财政局", false],
    ["财政局", "财攻局", false],
    ["开封市财政局科", "开封市财", false],
    ["𠮷林市财政局", "吉林市财政局", true],
  ])("%s, %s: %s", (one, other, apart) => {
    expect(isOneCharacterApart(one, other)).toBe(apart);
    expect(isOneCharacterApart(other, one)).toBe(apart);
  });
});

describe("why a name is matched to nobody", () => {
  const names = ["开封市财政局", "开封市教育局", "兰考县人民政府"].map((name) => ({
    office: office(name),
    written: [name],
    forms: [],
  }));
  const why = (read: string, file = "") => {
    const known = { offices: names, inFiles: namesInFiles(names), byShort: new Map(), foreignTo: () => undefined };
    return whyUnsure(known, { read, file });
  };

  it.each([
    ["开封市财攻局", "", "只差一个字", "开封市财政局"],
    ["某科技公司", "报送/开封市教育局年报.docx", "文件名却是“开封市教育局”", "开封市教育局"],
    ["河南省开封市财政局", "", "多了地区", "开封市财政局"],
    ["财政局", "", "没有写全", "开封市财政局"],
  ])("%s %s: %s", (read, file, said, likely) => {
    const found = why(read, file);
    expect(found.why).toContain(said);
    expect(found.likely?.name).toBe(likely);
  });

  it("one that is like nobody's is named, with what to do, and nobody is proposed", () => {
    const found = why("洛阳市水利局");
    expect(found.why).toContain("“洛阳市水利局”不在单位名单上");
    expect(found.likely).toBeUndefined();
  });

  it("too short an end proposes nobody", () => {
    expect(why("局").likely).toBeUndefined();
  });
});
