import { expect, it } from "vitest";
import { foreignAreas, leadingAreas } from "./leading-areas.ts";

it.each([
  ["贵州省赤水市财政局", ["贵州省", "赤水市"]],
  ["杞县教育局", ["杞县"]],
  ["内蒙古自治区科尔沁右翼中旗林业局", ["内蒙古自治区", "科尔沁右翼中旗"]],
  ["城市管理局", []],
  ["市场监督管理局", []],
  ["青禾市城市管理局", ["青禾市"]],
  ["青禾市市场监督管理局", ["青禾市"]],
  ["太平镇人民政府", []],
  ["", []],
])("%s begins with %j", (name, areas) => {
  expect(leadingAreas(name)).toEqual(areas);
});

it.each([
  ["青禾市水利局", undefined],
  ["江州省青禾市水利局", undefined],
  ["青禾市东湖区水利局", undefined],
  ["柳河县水利局", undefined],
  ["水利局", undefined],
  ["太平镇人民政府", undefined],
  ["赤水市水利局", "赤水市"],
  ["贵州省赤水市水利局", "贵州省赤水市"],
  ["石门县水利局", "石门县"],
])("beside 青禾市 and 柳河县 %s is of another place: %s", (name, foreign) => {
  expect(foreignAreas(["青禾市人民政府", "柳河县人民政府", "教育局"])(name)).toBe(foreign);
});

it("a place of the same name below another one is another place", () => {
  const foreign = foreignAreas(["北京市朝阳区人民政府"]);
  expect(foreign("吉林省长春市朝阳区财政局")).toBe("吉林省长春市朝阳区");
  expect(foreign("朝阳区财政局")).toBeUndefined();
});

it("where no place is known, none is foreign", () => {
  expect(foreignAreas(["教育局"])("赤水市水利局")).toBeUndefined();
});
