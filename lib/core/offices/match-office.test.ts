import { expect, test } from "vitest";
import { isOneCharacterApart } from "./likely-office.ts";
import { officeList } from "./match-office.ts";

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
  expect(list.match({ read: "", file: "2023年财政局.docx" })).toMatchObject({ kind: "matched" });
  expect(list.match({ read: "", file: "财政局、水利局.docx" })).toMatchObject({ kind: "unsure" });
  expect(list.match({ read: "", file: "赤水市财政局.docx" })).toMatchObject({ kind: "unsure" });
  expect(list.match({ read: "", file: "湖北省青禾市财政局.docx" })).toMatchObject({ kind: "unsure" });
  expect(list.match({ read: "", file: "青禾市财政局/年报.docx" })).toMatchObject({ kind: "matched" });
  expect(list.match({ read: "", file: "青禾市教育局、青禾市财政局.docx" })).toMatchObject({ kind: "unsure" });
  expect(list.match({ read: "", file: "年报.docx" })).toMatchObject({ kind: "unsure" });
});

test("a report of one office in a file named after another is asked", () => {
  const match = list.match({ read: "北川县教育局", file: "青禾市财政局.docx" });
  expect(match).toMatchObject({ kind: "unsure", likely: { name: "青禾市财政局" } });
});

test("a report of one listed office in a file that names another listed one is asked; one that names both is not", () => {
  const read = "青禾市教育局";
  expect(list.match({ read, file: "青禾市财政局2023.docx" })).toMatchObject({
    kind: "unsure",
    why: expect.stringContaining("文件名却是“青禾市财政局”"),
    likely: { name: "青禾市教育局" },
  });
  expect(list.match({ read, file: "财政局/教育局.docx" })).toMatchObject({ kind: "matched" });
  expect(list.match({ read, file: "财政局转教育局年报（教育局）.docx" })).toMatchObject({ kind: "matched" });
});

test("a place and its government are one office, an office of a place is not", () => {
  const places = [
    { name: "太平镇", aliases: [] },
    { name: "城关街道办事处", aliases: [] },
    { name: "白水县人民政府", aliases: [] },
  ];
  const placed = officeList(places, "青禾市人民政府");
  const match = (read: string) => placed.match({ read, file: "a.docx" });
  for (const read of ["太平镇人民政府", "青禾市太平镇人民政府", "城关街道", "白水县", "青禾市白水县人民政府"])
    expect([read, match(read)]).toMatchObject([read, { kind: "matched" }]);
  expect(match("白水县人民政府办公室").kind).toBe("unsure");
  expect(match("青禾市人民政府").kind).toBe("unsure");
});

test.each([
  ["湖北省青禾市教育局", "多了地区", "青禾市教育局"],
  ["财政局", "没有写全", "青禾市财政局"],
])("%s is asked (%s), and who is meant perhaps is offered", (read, why, name) => {
  const match = officeList(offices.map(({ parent: _, ...office }) => office)).match({ read, file: "a.docx" });
  expect(match).toMatchObject({ kind: "unsure", why: expect.stringContaining(why), likely: { name } });
});

test("one character replaced, added or left out", () => {
  expect(isOneCharacterApart("青禾市教育局", "青禾市教肓局")).toBe(true);
  expect(isOneCharacterApart("青禾市教育局", "青禾市教局")).toBe(true);
  expect(isOneCharacterApart("青禾市教育局", "青禾市审计局")).toBe(false);
  expect(isOneCharacterApart("教育局", "教肓局")).toBe(false);
});
