// Counting words that lost their number, and nouns that only look so.
import { describe, expect, it } from "vitest";
import { readText } from "./claims.ts";
import { lostNumbers } from "./lost-numbers.ts";

const lost = (text: string) => {
  const read = readText("overview", text);
  const all = read.sentences.map(({ text: folded }) => folded).join("");
  return lostNumbers(read).map(({ words, unitAt }) => `${words}${all.length > 0 ? (text[unitAt] ?? "") : ""}`);
};

describe("a number is missing", () => {
  it.each([
    ["全年发布信息条。", "全年发布信息条"],
    ["主动公开政府信息条，制发文件5件。", "主动公开政府信息条"],
    ["召开专题会议次。", "召开专题会议次"],
    ["举办培训班期，培训100人次。", "举办培训班期"],
    ["其中予以公开件，部分公开2件。", "其中予以公开件"],
    ["收到申请12件，办结件，结转1件。", "办结件"],
    ["办理网民留言条。", "办理网民留言条"],
    ["收到申请件，其中自然人2件。", "收到申请件"],
    ["共收到申请件。", "共收到申请件"],
    ["发布重要文件政策解读条。", "发布重要文件政策解读条"],
    ["收取信息处理费元。", "收取信息处理费元"],
    ["收到申请8件，上年结转件，办结8件。", "上年结转件"],
    ["收到申请9件，办结8件，结转下年度件。", "结转下年度件"],
    ["收到申请9件，办结8件，结转至下一年继续办理件。", "结转至下一年继续办理件"],
    ["举办讲座2期，培训干部人次。", "培训干部人"],
    ["出台惠企政策文件件，解读2篇。", "出台惠企政策文件件"],
    ["累计起诉起。", "累计起诉起"],
  ])("%s", (text, words) => {
    expect(lost(text)).toEqual([words]);
  });
});

describe("nothing is missing", () => {
  it.each([
    "全年发布信息12条。",
    "发布信息若干条。",
    "每件都及时答复，逐条落实。",
    "做好公开件、继续办理件的归档。",
    "整理案件。",
    "做好结转下年度件的移交。",
    "及时移交结转下年度件。",
    "收到投诉件，均已转办。",
    "规范政策文件。",
    "参加培训班次安排合理。",
    "发布信息{{条数}}条。",
    "",
  ])("%s", (text) => {
    expect(lost(text)).toEqual([]);
  });
});
