import { expect, test } from "vitest";
import { changeOffices, type OfficeChange } from "./change-offices.ts";
import { existsIn, type ListedOffice } from "./listed-office.ts";

const list: readonly ListedOffice[] = [
  { name: "青禾市教育局", aliases: ["青禾市教委"], kind: "department", code: "1" },
  { name: "青禾市第一中学", aliases: [], parent: "青禾市教育局" },
  { name: "青禾市文化局", aliases: [], exempt: "合署" },
  { name: "青禾市旅游局", aliases: [] },
];

function after(change: OfficeChange): readonly ListedOffice[] {
  const result = changeOffices(list, change);
  if (!result.ok) throw new Error(result.message);
  return result.offices;
}

test("an office said anew keeps its old name, its exemption and who stands below it", () => {
  const office = {
    name: "青禾市教育体育局",
    aliases: ["教体局"],
    level: "city" as const,
    parent: "青禾市人民政府",
    from: 2019,
  };
  const [education, school] = after({ do: "edit", name: "青禾市教育局", office });
  expect(education).toEqual({ ...office, aliases: ["教体局", "青禾市教育局"] });
  expect(school?.parent).toBe("青禾市教育体育局");
  const culture = after({ do: "edit", name: "青禾市文化局", office: { name: "青禾市文化局", aliases: ["文化局"] } })[2];
  expect(culture).toEqual({ name: "青禾市文化局", aliases: ["文化局"], exempt: "合署" });
  const cleared = after({ do: "edit", name: "青禾市教育局", office: { name: "青禾市教育局", aliases: [] } })[0];
  expect(cleared).toEqual({ name: "青禾市教育局", aliases: [] });
});

test("merged offices are one under all their names, split ones several; several are taken off at once", () => {
  const merged = after({ do: "merge", names: ["青禾市文化局", "青禾市旅游局"], into: "青禾市文旅局" });
  expect(merged[2]).toMatchObject({ name: "青禾市文旅局", aliases: ["青禾市文化局", "青禾市旅游局"] });
  const split = after({ do: "split", name: "青禾市教育局", into: ["甲局", "乙局"] });
  expect(split.slice(0, 2).map(({ name, aliases }) => [name, aliases])).toEqual([
    ["甲局", []],
    ["乙局", []],
  ]);
  expect(after({ do: "remove", names: ["青禾市文化局", "青禾市旅游局"] })).toHaveLength(2);
});

test.each<[OfficeChange, string]>([
  [{ do: "edit", name: "丙局", office: { name: "丁局", aliases: [] } }, "名单上没有“丙局”"],
  [{ do: "edit", name: "青禾市文化局", office: { name: "青禾市旅游局", aliases: [] } }, "已经有“青禾市旅游局”"],
  [{ do: "edit", name: "青禾市文化局", office: { name: " ", aliases: [] } }, "请写出单位名称"],
  [{ do: "edit", name: "青禾市文化局", office: { name: "甲局", aliases: [], parent: "甲局" } }, "自己的上级"],
  [{ do: "edit", name: "青禾市文化局", office: { name: "甲局", aliases: [], from: 2024, until: 2020 } }, "不能晚于"],
  [{ do: "add", offices: [{ name: "青禾市文化局", aliases: [] }] }, "已经在名单上"],
])("refuses %j", (change, message) => {
  expect(changeOffices(list, change)).toEqual({ ok: false, message: expect.stringContaining(message) });
});

test("an office exists from its first year to its last", () => {
  const years = (office: { from?: number; until?: number }) =>
    [2018, 2019, 2021, 2022].map((year) => existsIn(office, year));
  expect(years({})).toEqual([true, true, true, true]);
  expect(years({ from: 2019, until: 2021 })).toEqual([false, true, true, false]);
});
