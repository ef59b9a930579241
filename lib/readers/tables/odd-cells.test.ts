// One figure that no sum proves, printed in every odd way: it is read right, or left open, and never wrong for sure.
import { describe, expect, it } from "vitest";
import { readFigure } from "#core/report/figure.ts";
import { readReport } from "#readers/read-report.ts";

const cell = "licensing_licenses_decisions";

async function read(printed: string, head = "本年处理决定数量") {
  const table = (caption: string, title: string, rows: string) =>
    `<table><tr><td>${caption}</td></tr><tr><td>信息内容</td><td>${title}</td></tr>${rows}</table>`;
  const page = `<meta charset=utf-8><h1>青禾县林业局2021年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>全年平稳。</p>
    <p>二、主动公开政府信息情况</p>
    ${table("第二十条第（五）项", head, `<tr><td>行政许可</td><td>${printed}</td></tr>`)}
    ${table("第二十条第（六）项", "本年处理决定数量", "<tr><td>行政处罚</td><td>3</td></tr><tr><td>行政强制</td><td>4</td></tr>")}
    <p>三、收到和处理政府信息公开申请情况</p><p>五、存在的主要问题及改进情况</p><p>不足。</p><p>六、其他需要报告的事项</p><p>无。</p>`;
  const result = await readReport(new TextEncoder().encode(`<!doctype html><html><body>${page}</body></html>`));
  if (!result.ok) throw new Error(result.message);
  const { entries, reading = {} } = result.report;
  return {
    entry: entries[cell],
    kind: reading[cell]?.kind,
    candidates: reading[cell]?.candidates ?? [],
    beside: [entries.enforcement_penalties_decisions, entries.enforcement_coercion_decisions],
    notes: (result.notes ?? []).join("\n"),
  };
}

describe("what is the figure and nothing else", () => {
  it.each([
    "414",
    "４１４",
    " 414&nbsp;",
    "4\u00ad14",
    "414\u200b",
    "<b>4</b>14",
    "41<font color=red>4</font>",
    "414<sup>2</sup>",
    "414<sup>①</sup>",
    "414*",
    "414（注1）",
    "414件",
    "414 件",
    "<del>400</del>414",
    "<!-- 5 -->414",
    "<span style='display:none'>5</span>414",
    "<span hidden>5</span>414",
    "<template>5</template>414",
    "<a title='5'>414</a>",
    "<ruby>414<rp>(</rp><rt>5</rt><rp>)</rp></ruby>",
    "＋414",
  ])("%s is 414", async (printed) => {
    expect(await read(printed)).toMatchObject({ entry: "414", kind: "read", beside: ["3", "4"] });
  });

  it.each([
    ["1,414", "1414"],
    ["1，414", "1414"],
    ["0", "0"],
    ["零", "0"],
  ])("%s is %s", async (printed, figure) => {
    expect(await read(printed)).toMatchObject({ entry: figure, kind: "read" });
  });
});

describe("what may be something else", () => {
  it.each([
    "4<br>14",
    "<p>4</p><p>14</p>",
    "4 14",
    "4,14",
    "1 414",
    "414/400",
    "414（400）",
    "414→436",
    "414-436",
    "400+14",
    "=400+14",
    "414、3",
    "414-",
    "414.",
    "414%",
    "4.14e2",
    "O",
    "≥414",
    "414+",
    "414↓",
    "414（应为441）",
    "414（更正为 441）",
    "≤414",
    "≈414",
    "其中本级 414",
    "上年 414",
    "2021-01-01",
  ])("%s is left open, with what it may be", async (printed) => {
    const { entry, kind, beside } = await read(printed);
    expect([entry, kind, beside]).toEqual([undefined, "ambiguous", ["3", "4"]]);
  });

  it.each([
    "约414",
    "414余",
    "不少于414",
    "41.4万",
    "414 万件",
    "414 余",
    "414 以上",
    "414 千",
    "四百一十四",
    "肆佰",
    "④",
    "⁴¹⁴",
    "l",
    "#REF!",
    "#DIV/0!",
    "2021年414",
    "上年400，本年414",
  ])("%s is no figure, and stands as it is printed for the clerk", async (printed) => {
    const { entry = "", beside } = await read(printed);
    expect([entry.replace(/,/gu, "，"), beside]).toEqual([printed, ["3", "4"]]);
    expect(readFigure(entry, {}).kind).not.toBe("figure");
  });
});

describe("heads that say the figures are not this year's, one by one", () => {
  it.each([
    "上年处理决定数量",
    "去年处理决定数量",
    "累计处理决定数量",
    "处理决定数量（历年）",
    "处理决定数量同比增减",
    "本年处理决定数量（万件）",
    "本年处理决定数量（单位：千件）",
  ])("%s: nothing is taken for sure, and the note says which head", async (head) => {
    const { entry, kind, candidates, beside, notes } = await read("414", head);
    expect([entry, kind, candidates]).toEqual([undefined, "ambiguous", ["414"]]);
    expect(notes).toContain(head.replace(/[（）]/gu, (bracket) => (bracket === "（" ? "(" : ")")).replace("：", ":"));
    expect(beside).toEqual(["3", "4"]);
  });

  it.each(["本年处理决定数量", "处理决定数量", "本年处理决定数量（件）", "本年处理决定数量（单位：件）"])(
    "%s is the form's own",
    async (head) => {
      expect(await read("414", head)).toMatchObject({ entry: "414", beside: ["3", "4"] });
    },
  );
});
