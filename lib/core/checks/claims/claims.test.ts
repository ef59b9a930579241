// Claims in real sentences: what they state is found, and nothing is made up.
import { describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import type { Report } from "#core/report/report.ts";
import { publishedBytes, publishedJson, publishedNames, publishedReport } from "#testing/published-report.ts";
import { claimsOf, rangeOf, readTexts } from "./claims.ts";
import { meaningOf } from "./judge-claims.ts";

interface Truth {
  readonly narrativeClaims?: readonly { readonly kind: string; readonly value: number }[];
}

interface Sample {
  readonly year: number;
  readonly sentence: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const kinds: Readonly<Record<string, string>> = {
  new_received: "received",
  carried_in: "carriedOver",
  results_total: "answered",
  carried_out: "carriedForward",
  granted: "disclosed",
  partial: "partlyDisclosed",
  denied_sum: "notDisclosed",
  unable_sum: "unableToProvide",
  refused_sum: "notProcessed",
  other_sum: "otherHandling",
  review_total: "reconsideration",
  litigation_total: "litigation",
};

function stated(sentence: string, year: number): readonly (readonly [string, number])[] {
  const report: Report = {
    office: { name: "" },
    year,
    edition: "2021",
    entries: {},
    typedTotals: [],
    narrative: { overview: sentence },
  };
  const context = contextOf(report);
  return claimsOf(context).flatMap((claim) => {
    const meaning = meaningOf(context, claim);
    return meaning ? [[meaning.kind, claim.value] as const] : [];
  });
}

const samples = new TextDecoder()
  .decode(publishedBytes("narrative-claims-sample.jsonl"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Sample);

describe("claims in real sentences", () => {
  it("finds what the sample sentences state in numbers, and nothing else", () => {
    for (const { sentence, year, expected } of samples) {
      const found = stated(sentence, year);
      const wanted = Object.entries(expected).flatMap(([key, value]) => {
        const kind = kinds[key];
        const inWords = value === 0 || (key === "results_total" && "by_channel" in expected && value === 39);
        return kind && typeof value === "number" && !inWords ? [[kind, value] as const] : [];
      });
      expect(found.filter(([, value]) => value !== 0)).toEqual(expect.arrayContaining(wanted));
      const values = [...Object.values(expected), 0];
      expect(found.filter(([, value]) => !values.includes(value))).toEqual([]);
    }
  });

  it("finds nine in ten of the claims that were marked in published reports", () => {
    const labels: Readonly<Record<string, string>> = {
      received: "received",
      carried_in: "carriedOver",
      answered: "answered",
      carried_out: "carriedForward",
      granted: "disclosed",
      partial: "partlyDisclosed",
      denied: "notDisclosed",
      unable: "unableToProvide",
      refused: "notProcessed",
      other: "otherHandling",
      review: "reconsideration",
      litigation: "litigation",
      natural_person: "naturalPerson",
    };
    let marked = 0;
    let found = 0;
    for (const name of publishedNames().filter((each) => !each.includes("/"))) {
      const truth = publishedJson(`${name}.truth`) as unknown as Truth;
      if (!truth.narrativeClaims) continue;
      const context = contextOf(publishedReport(name).report);
      if (!context.report.narrative.overview?.trim()) continue;
      const claims = claimsOf(context).map((claim) => `${meaningOf(context, claim)?.kind} ${claim.value}`);
      for (const { kind, value } of truth.narrativeClaims ?? []) {
        marked++;
        if (claims.includes(`${labels[kind]} ${value}`)) found++;
      }
    }
    expect(marked).toBeGreaterThan(60);
    expect(found / marked).toBeGreaterThan(0.9);
  });

  it.each([
    ["区长信箱累计受理467件，均及时答复。", []],
    ["全市各级行政机关办理行政许可申请3200件。", []],
    ["12345热线受理群众诉求44401件，办结43084件。", []],
    ["全年受理人大代表建议和政协提案120件，全部答复。", []],
    ["市司法局办理行政复议案件312件，纠错率8%。", []],
    ["通过网上平台收到政府信息公开申请20件、信函申请11件。", []],
    ["其中，因涉及国家秘密不予公开3件。", [["stateSecret", 3]]],
    ["全年收到公众意见382条，采纳120条。", []],
    [
      "全市共新收政府信息公开申请二十三件，结转下年一件。",
      [
        ["received", 23],
        ["carriedForward", 1],
      ],
    ],
    ["２０２４年全区收到政府信息公开申请１，２３４件。", [["received", 1234]]],
    [
      "因政府信息公开引发行政复议4件，其中维持3件、纠正1件。",
      [
        ["reconsideration", 4],
        ["reconsideration-upheld", 3],
        ["reconsideration-corrected", 1],
      ],
    ],
    ["本机关共受理政府信息公开申请8件，均已按期办结。", [["received", 8]]],
    ["收到公民、法人和其他组织提出的政府信息公开申请共计15件。", [["received", 15]]],
    [
      "从上年度结转政府信息公开申请5件，本年办结申请40件。",
      [
        ["carriedOver", 5],
        ["answered", 40],
      ],
    ],
    ["予以公开及部分公开42件。", [["disclosedInAll", 42]]],
    ["本办公室共收到9份政府信息公开申请，均为自然人申请。", [["received", 9]]],
    [
      "全市收到政府信息申请公开件512件，行政诉讼案件2件。",
      [
        ["received", 512],
        ["litigation", 2],
      ],
    ],
    [
      "共收到12件依申请公开请求，2023年结转政府信息公开申请3件，共办结13件，结转2025年度继续办理2件。",
      [
        ["received", 12],
        ["carriedOver", 3],
        ["answered", 13],
        ["carriedForward", 2],
      ],
    ],
    [
      "我街道收到申请政府信息公开事项18件，收到针对信息公开事务的行政复议0件。",
      [
        ["received", 18],
        ["reconsideration", 0],
      ],
    ],
    ["网站发布政务类信息34条，处理群众留言92条。", []],
    ["承办12345热线工单47件，已全部办结，回复率100%。", []],
    ["街道政府信息公开60条，其中社会保险12条、住房保障12条。", []],
    ["举办新闻发布会191场，领导出席25人次。", []],
  ] as const)("%s", (sentence, expected) => {
    expect(stated(sentence, 2024)).toEqual(expected);
  });

  it("keeps the offsets of the text as typed", () => {
    const overview = "（一）主动公开\n发布 信息\n１２ 条，收到申请３件。";
    const report: Report = {
      office: { name: "" },
      year: 2024,
      edition: "2021",
      entries: {},
      typedTotals: [],
      narrative: { overview },
    };
    const claims = claimsOf(contextOf(report));
    expect(claims.map(({ value, unit }) => `${value}${unit}`)).toEqual(["12条", "3件"]);
    expect(
      claims.map(({ from, to, sentence }) => sentence.text.slice(from - sentence.from, to - sentence.from)),
    ).toEqual(["12", "3"]);
    const [read] = readTexts(contextOf(report)).values();
    if (!read) throw new Error("no text");
    const places = claims.map((claim) => rangeOf(read, claim.from, claim.to));
    expect(places.map(({ from, to }) => overview.slice(from, to))).toEqual(["１２", "３"]);
  });
});
