import { expect, test } from "vitest";
import { isLoneNumber, isPageFurniture, isPageNumber } from "./page-furniture.ts";

test.each(["-3-", "— 12 —", "－ 7", "3 —", "P. 8", "page 4", "第 3 页", "第3页 共12页", "— 第3页 —", "3/12", "\f"])(
  "%j is a page number",
  (line) => {
    expect(isPageNumber(line)).toBe(true);
  },
);

test.each(["3", "2023", "3件", "-3.5", "第3页说明了情况", "（3）", "3、", "1/2/3", ""])("%j is none", (line) => {
  expect(isPageNumber(line)).toBe(false);
});

test("a number alone is one only where the text says so", () => {
  expect(["7", " 12 ", "1234", "7."].map(isLoneNumber)).toEqual([true, true, false, false]);
});

test.each([
  "发布机构：青禾县人民政府办公室",
  "【打印】【关闭】",
  "[打印本页]",
  "打印 | 关闭",
  "字体：大 中 小",
  "浏览次数：1024 次",
  "当前位置：首页 > 政务公开",
  "扫一扫在手机打开当前页",
  "2024-01-20 09:30 来源：县政府办",
  "青公网安备 63010402000001号",
  "主办单位：青禾县人民政府",
])("%s is of the page", (line) => {
  expect(isPageFurniture(line)).toBe(true);
});

test.each([
  "来源于群众的申请增加了。",
  "时间安排合理，答复及时",
  "编辑部收到申请3件",
  "关闭政务新媒体2个",
  "附件中列出了全部清单；",
  "一、总体情况",
  "2024年1月20日",
  "",
])("%j is of the text", (line) => {
  expect(isPageFurniture(line)).toBe(false);
});
