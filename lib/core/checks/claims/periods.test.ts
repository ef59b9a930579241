import { describe, expect, it } from "vitest";
import { speaksOfOtherTime } from "./periods.ts";

const other = (before: string) => speaksOfOtherTime(2023, before);

describe("words before a number that speak of the report's year", () => {
  it.each([
    "",
    "全年共收到申请",
    "2023年，我局收到申请",
    "2023年1-12月收到申请",
    "2023年1月1日至2023年12月31日收到申请",
    "一季度部署，全年收到申请",
    "2022年结转至本年的申请",
    "根据《2022年工作要点》收到申请",
    "按照国办发〔2022〕5号要求，收到申请",
    "上年结转",
  ])("%s", (before) => {
    expect(other(before)).toBe(false);
  });
});

describe("words that speak of another time", () => {
  it.each([
    "2022年收到申请",
    "一季度收到申请",
    "上半年收到申请",
    "平均每月收到申请",
    "1-6月收到申请",
    "3月份收到申请",
    "去年同期收到",
    "预计收到申请",
    "近三年收到申请",
    "2021年至2023年共收到申请",
    "“十四五”以来，即十四五期间收到",
    "自2019年条例施行以来收到",
    "2023年部署，2022年收到申请",
  ])("%s", (before) => {
    expect(other(before)).toBe(true);
  });
});
