// Lists of offices as they are pasted or come as a file.
import { expect, test } from "vitest";
import { readOfficeList } from "./read-office-list.ts";

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
  expect(readOfficeList([["name"], []]).ok).toBe(false);
});

test("an unknown kind is told and left out; heads without names, lines without a name and empty lists are refused", () => {
  const read = readOfficeList([
    ["name", "kind", "level"],
    ["甲局", "衙门", "府"],
    ["乙局", "市直部门", "市级"],
  ]);
  expect(read).toMatchObject({
    ok: true,
    offices: [{ name: "甲局" }, { name: "乙局", kind: "department", level: "city" }],
    notes: [expect.stringContaining("第 2 行：不认识的类别“衙门”"), expect.stringContaining("层级“府”")],
  });
  for (const rows of [
    [],
    [[""]],
    [
      ["类别", "层级"],
      ["部门", "市"],
    ],
    [
      ["name", "kind"],
      ["", "部门"],
    ],
  ])
    expect(readOfficeList(rows)).toMatchObject({ ok: false, message: expect.stringContaining("单位名单") });
});

test("titles may stand above the heads; a column of names may be called 单位", () => {
  const titled = readOfficeList([
    ["2024年应报单位名单", ""],
    ["序号", "填报单位", "上级单位"],
    ["1", "甲局", "青禾市人民政府"],
  ]);
  expect(titled).toMatchObject({ ok: true, offices: [{ name: "甲局", parent: "青禾市人民政府" }] });
  expect(readOfficeList([["单位"], ["甲局"]])).toMatchObject({ offices: [{ name: "甲局" }] });
});

test.each([
  ["", undefined],
  ["否", undefined],
  ["不免报", undefined],
  ["应报", undefined],
  ["FALSE", undefined],
  ["/", undefined],
  ["否（需报）", undefined],
  ["是", "名单注明免报"],
  ["免报", "名单注明免报"],
  ["1", "名单注明免报"],
  ["Yes", "名单注明免报"],
  ["合署办公", "合署办公"],
  ["是，合署办公", "合署办公"],
])("免报 written as %j", (text, exempt) => {
  const read = readOfficeList([
    ["name", "exempt"],
    ["甲局", text],
  ]);
  expect(read.ok && read.offices[0]?.exempt).toBe(exempt);
});

test("other names stand between marks or blanks", () => {
  const aliases = (text: string) => {
    const read = readOfficeList([
      ["name", "aliases"],
      ["甲局", text],
    ]);
    return read.ok && read.offices[0]?.aliases;
  };
  expect(aliases("甲委、 乙委；丙委 丁委,甲委")).toEqual(["甲委", "乙委", "丙委", "丁委"]);
  expect(aliases("—")).toEqual([]);
});
