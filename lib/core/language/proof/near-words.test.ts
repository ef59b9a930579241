import { expect, test } from "vitest";
import { fieldWords, longerRightAsWell, rightAsWell } from "./field-words.ts";
import { findNearWords } from "./near-words.ts";

const found = (text: string) => findNearWords(text).map(({ found: words, right }) => [words, right]);

test.each([
  ["by sound", "全年引起行政付议2件", "行政付议", "行政复议"],
  ["by sound", "充分运用新梅体发布", "新梅体", "新媒体"],
  ["by sound, alone between marks", "做好收件、登计、转办", "登计", "登记"],
  ["by a near sound", "细化任务分工、完擅机制", "完擅", "完善"],
  ["before the year it goes to", "办结57件，结传下年度3件", "结传", "结转"],
  ["by look", "每季度组织业务培圳", "业务培圳", "业务培训"],
  ["by look", "通过新间发布会公布", "新间发布会", "新闻发布会"],
  ["a word of its own in a set group", "认真办理网民流言", "网民流言", "网民留言"],
  ["a particle, much is right around it", "对专栏内容定其检查", "定其检查", "定期检查"],
  ["the first character", "市县两级健全组织领导，落实考合制度", "考合", "考核"],
])("%s: %s", (_, text, words, right) => {
  expect(found(text)).toContainEqual([words, right]);
});

test("the place of a slip is that of the whole word", () => {
  expect(findNearWords("各单位要加强检侧。")).toEqual([
    { kind: "misspelt", from: 6, to: 8, found: "检侧", right: "检测" },
  ]);
});

test.each([
  ["pieces of two words", "圆满义务植树，组织职工开展学习，处于以公开促规范的阶段"],
  ["words as right", "撰写总结、制订方案、做出答复、询查线索、新任局长"],
  ["names of people and places", "联系人：付议、方正、程序员张建全；在安泉镇、新平县、受理村设点"],
  ["abbreviations of offices", "省政协、各建管部门、市县区及市直单位"],
  ["what stands beside", "通知但找不到附件的，表中金额以万元为单位，属于国家机密的不予公开"],
  ["words before verbs and numbers", "有4件申请仍在办理，2023年第四季度，各单位均已完成"],
  ["a figure's name", "各单位答复数条目清楚，即本年办结数"],
  ["Traditional text", "政府信息公開：行政執法案卷、其他處理、申請內容"],
])("%s", (_, text) => {
  expect(found(text)).toEqual([]);
});

test("no word of the list is taken for another", () => {
  for (const word of [...fieldWords.split(" "), ...longerRightAsWell.split(" ")])
    expect([word, found(word)]).toEqual([word, []]);
  const two = rightAsWell.split(" ").flatMap(([first = "", ...rest]) => rest.map((last) => first + last));
  for (const word of two) expect([word, found(`，${word}。`)]).toEqual([word, []]);
});
