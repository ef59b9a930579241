// The proof of every list of words: a sentence that each of its words stands in with that meaning (at ▢), and one that
// holds such a word in another meaning. A new word is one word in its list; where it means something else in some
// sentence, that sentence and the longer word that shields it come along.
import { describe, expect, it } from "vitest";
import { lexicon, type Tag, tagClaims } from "../tag-claims.ts";

const proofs: Readonly<Record<Tag, readonly [meant: string, other: string]>> = {
  request: ["本镇▢，共3件", "许可申请3件"],
  anyRequest: ["我局▢。", "申请人满意"],
  information: ["本镇▢栏目", "信息公开申请3件"],
  otherRequest: ["受理▢3件", "收到申请3件"],
  aroundRequests: ["▢，已告知", "收到申请3件"],
  otherObject: ["答复▢3件", "信访举报投诉类申请3件"],
  crowd: ["回应▢，共3次", "公众号"],
  carrier: ["本局▢，共3次", "未结3件"],
  receive: ["▢，共3件", "收费3万元，收集意见，收入3万元"],
  receiveAndAnswer: ["▢，共3件", "收到3件"],
  answer: ["▢，共3件", "答复率、答复书"],
  handle: ["▢，共3件", "办理完毕，处理费"],
  underWay: ["▢，共3件", "办理完毕，现行办法"],
  rate: ["▢，达100%", "按时办结率100%"],
  punctualRate: ["▢，达100%", "办结率100%"],
  propose: ["由其▢，共3件", "提起行政诉讼3件"],
  carry: ["▢，共3件", "未结3件"],
  defer: ["▢，共3件", "留言3条，转载3条，转型"],
  grant: ["▢，共3件", "不予公开3件"],
  collect: ["▢，共3万元", "收到3件，收办3件"],
  otherWork: ["▢，共3件", "信访举报投诉类申请3件"],
  fault: ["▢，共3件", "正当理由、无误、依法"],
  petition: ["▢，共3件", "举报3件"],
  issue: ["▢，共3件", "发布3件"],
  repeal: ["▢，共3件", "废除3件"],
  inForce: ["▢，共3件", "有力、有序"],
  decide: ["▢，共3件", "答复3件"],
  money: ["▢，共3万元", "收费3万元"],
  projects: ["▢，共3个", "项目3个"],
  publishedText: ["▢，共3条", "政府信息公开、信息公开申请3件"],
  reconsideration: ["▢，共3件", "复议后起诉3件，未经复议直接起诉3件"],
  litigation: ["▢，共3件", "复议后起诉3件，直接起诉3件"],
  directSuit: ["▢，共3件", "复议后起诉3件"],
  suitAfterReconsideration: ["▢，共3件", "行政复议3件"],
  won: ["▢，共3件", "败诉3件"],
  pendingOutcome: ["▢，共3件", "办结3件"],
  upheld: ["▢，共3件", "纠正3件"],
  corrected: ["▢，共3件", "维持3件"],
  otherOutcome: ["▢，共3件", "其他3件"],
  hearing: ["▢，共3件", "正在审理3件"],
  person: ["▢，共3件", "公民、法人或其他组织3件"],
  organization: ["▢，共3件", "公民、法人和其他组织3件，组织实施"],
  kindOfOrganization: ["▢，共3件", "法人或其他组织3件"],
  channel: ["▢，共3件", "其他结果3件"],
  allForms: ["信函▢，共3件", "等级"],
  topic: ["▢，共3件", "政府信息公开申请3件"],
  mixedTopic: ["▢，共3件", "按要求答复3件"],
  lastYear: ["▢，共3件", "比上年增加3件，去年同期3件"],
  nextYear: ["▢，共3件", "本年3件"],
  compared: ["▢，增加3件", "上年结转3件"],
  none: ["今▢，申请", "无法提供3件，未来，无正当理由"],
  otherwise: ["▢，答复3件", "均答复3件"],
  happen: ["▢，共3件", "被动"],
  cause: ["▢，答复3件", "理由、自由、原因"],
  aim: ["▢，答复3件", "就业、对接、反对"],
  all: ["▢，答复3件", "健全、安全、首都"],
  except: ["▢，共3件", "消除、解除、清除"],
  planned: ["▢，废止3件", "将近、需求、接待"],
  rest: ["▢，共3件", "其他结果3件，其他方式3件"],
  part: ["▢，共3件", "中心3个"],
  include: ["▢，共3件", "不含3件，不包括3件"],
  exclude: ["▢，共3件", "含3件"],
  respectively: ["▢，3件", "区分3件"],
  manner: ["▢，答复3件", "予以公开3件，办理完成3件"],
  neutral: ["，▢，3件", "上级、系统、方案、等级"],
};

describe.each(Object.entries(lexicon) as [Tag, string][])("%s", (tag, words) => {
  const [meant, other] = proofs[tag];

  it("is read from each of its words", () => {
    const [before = "", after = ""] = meant.split("▢");
    const read = words.split(" ").filter((word) => {
      const found = tagClaims(`${before}${word}${after}`).find(({ from }) => from === before.length);
      return found?.tag !== tag || found.text !== word;
    });
    expect(read).toEqual([]);
  });

  it("is not read from words that mean something else", () => {
    expect(tagClaims(other).filter((word) => word.tag === tag)).toEqual([]);
  });
});
