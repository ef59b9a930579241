import { expect, test } from "vitest";
import { isOneCharacterApart, officeList } from "./match-office.ts";
import { readOfficeList } from "./read-office-list.ts";

const offices = [
  { name: "青禾市教育局", aliases: ["青禾市教委"], parent: "青禾市人民政府" },
  { name: "青禾市财政局", aliases: [], parent: "青禾市人民政府" },
  { name: "水利局", aliases: ["水务局"], parent: "青禾市人民政府" },
  { name: "南河县人民政府", aliases: ["南河县"], parent: "青禾市人民政府" },
];
const list = officeList(offices, "青禾市人民政府");

test.each([
  ["青禾市教育局", "青禾市教育局", "name"],
  ["青禾 市教育局", "青禾市教育局", "name"],
  ["青禾市教委", "青禾市教育局", "alias"],
  ["市教育局", "青禾市教育局", "area"],
  ["青禾市水利局", "水利局", "area"],
  ["青禾市水务局", "水利局", "area"],
])("%s is %s by its %s", (read, name, by) => {
  const match = list.match({ read, file: "a.docx" });
  expect(match).toMatchObject({ kind: "matched", office: { name }, by });
});

test.each([
  ["青禾市教肓局", "只差一个字"],
  ["南河市人民政府", "只差一个字"],
  ["青禾市审计局", "不在单位名单上"],
  ["北川省教育厅", "不在单位名单上"],
])("%s is asked: %s", (read, why) => {
  expect(list.match({ read, file: "a.docx" })).toMatchObject({ kind: "unsure", why: expect.stringContaining(why) });
});

test("without a name in the report the file's name decides, if it names one office only", () => {
  expect(list.match({ read: "", file: "报送/青禾市财政局2023年报.docx" })).toMatchObject({
    kind: "matched",
    by: "fileName",
    office: { name: "青禾市财政局" },
  });
  expect(list.match({ read: "", file: "财政局和水利局.docx" })).toMatchObject({ kind: "matched" });
  expect(list.match({ read: "", file: "青禾市教育局、青禾市财政局.docx" })).toMatchObject({ kind: "unsure" });
  expect(list.match({ read: "", file: "年报.docx" })).toMatchObject({ kind: "unsure" });
});

test("a report of one office in a file named after another is asked", () => {
  const match = list.match({ read: "北川县教育局", file: "青禾市财政局.docx" });
  expect(match).toMatchObject({ kind: "unsure", likely: { name: "青禾市财政局" } });
});

test("one character replaced, added or left out", () => {
  expect(isOneCharacterApart("青禾市教育局", "青禾市教肓局")).toBe(true);
  expect(isOneCharacterApart("青禾市教育局", "青禾市教局")).toBe(true);
  expect(isOneCharacterApart("青禾市教育局", "青禾市审计局")).toBe(false);
  expect(isOneCharacterApart("教育局", "教肓局")).toBe(false);
});

test("a list is read by English or Chinese heads, or as a column of names", () => {
  const chinese = readOfficeList([
    ["序号", "单位名称", "类别", "层级", "上级单位", "简称", "免报"],
    ["1", "南河县人民政府", "人民政府", "县级", "青禾市人民政府", "南河县、南河", ""],
    ["2", "青禾市某中心", "授权组织", "市级", "", "", "无独立职能"],
  ]);
  expect(chinese).toMatchObject({
    ok: true,
    offices: [
      { name: "南河县人民政府", kind: "government", level: "county", aliases: ["南河县", "南河"] },
      { name: "青禾市某中心", kind: "authorized", exempt: "无独立职能" },
    ],
  });
  expect(readOfficeList([["甲局"], [""], ["乙局"], ["甲局"]])).toMatchObject({
    offices: [{ name: "甲局" }, { name: "乙局" }],
    notes: [expect.stringContaining("第 4 行“甲局”重复")],
  });
  expect(
    readOfficeList([
      ["name", "kind"],
      ["甲局", "衙门"],
    ]),
  ).toMatchObject({
    ok: false,
    message: expect.stringContaining("第 2 行：不认识的类别“衙门”"),
  });
  expect(readOfficeList([["name"], []]).ok).toBe(false);
});
