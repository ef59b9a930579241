import { expect, test } from "vitest";
import { findSplitNumbers } from "./find-split-numbers.ts";

const found = (text: string) => findSplitNumbers(text).map(({ found: words, right }) => [words, right]);

test.each([
  ["依照《条例》第四 十条办理", "第四 十", "第四十"],
  ["全年公开1O6条", "1O6", "106"],
  ["全年发布二千三百15条", "三百15", undefined],
  ["清理账号8各。", "各", "个"],
  ["公开信息2六8条", "2六8", undefined],
  ["公开图解1 6篇", "1 6", undefined],
  ["公开图解06篇", "06", undefined],
  ["公开图解-6篇", "-6", undefined],
  ["公开信息2,68条", "2,68", undefined],
  ["公开信息1，268条", "1，268", undefined],
  ["3月15号召开会议", "号", "日"],
  ["国务院令第71l号", "71l", "711"],
])("%s", (text, words, right) => expect(found(text)).toEqual([[words, right]]));

test.each([
  "依照 第二十条 第一款、第二 款",
  "5G网络、3D动画、A1级、Win10系统",
  "http://a.gov.cn/O1l.html",
  "第 三 项",
  "信息1 268条",
  "1,268条、12,345,678元，第2,3项，共2，召开会议",
  "中央1号文件、2024年第5号令",
  "二十大、3个百分点，十几条，第三十二条2项，3各地",
])("%s is right", (text) => expect(found(text)).toEqual([]));
