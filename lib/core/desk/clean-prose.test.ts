import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipboardFile } from "#testing/clipboard-fixture.ts";
import { cleanProse, collapseSource, proseLines } from "./clean-prose.ts";

const clean = (text: string, titles?: readonly string[]) => cleanProse(proseLines(text), titles);

describe("cleanProse", () => {
  it("puts the lines of a PDF together and drops its page numbers", () => {
    const { text, dropped } = clean(clipboardFile("pdf-prose.txt"));
    expect(text.split("\n")).toEqual([
      "2024年,我市坚持以习近平法治思想为指导,深入学习习近平总书记对江苏工作重要讲话精神,认真落实党中央、国务院和省委、省政府决策部署,紧紧围绕市委、市政府中心任务,以做好新时代政务公开工作为指引,全年收到政府信息公开申请1274件。",
      "(一)主动公开方面",
      "坚持公开为常态、不公开为例外,全市各级机关通过政府网站、政务新媒体、政府公报等渠道,共向社会主动公开政府信息14万余条。一是更新完善3份目录清单。全面梳理、条目式逐项细化完善主动公开事项目录清单。",
      "(二)依申请公开方面",
      "全年办结1270件。",
    ]);
    expect(dropped).toEqual(["— 2 —"]);
  });

  it("keeps numbers of lists, drops hard blanks, indents and empty paragraphs", () => {
    expect(clean(clipboardFile("word-prose.txt").replace(/\v/gu, "\n")).text.split("\n")).toEqual([
      "2021年，全市新收政府信息公开申请545件，办结542件，主动公开平台建设稳步推进。",
      "（一）主动公开",
      "1.加强重点领域信息公开。全年发布信息12744条。",
      "2.开展政策解读57条。",
      "二、依申请公开按时答复率100%。",
      "全年没有逾期答复。",
    ]);
  });

  it("joins soft breaks inside a sentence only", () => {
    const soft = (...texts: string[]) => cleanProse(texts.map((text) => ({ text, end: "soft" }))).text;
    expect(soft("加强", "公开。")).toBe("加强公开。");
    expect(soft("一是规范；", "二是培训。")).toBe("一是规范；\n二是培训。");
    expect(soft("（一）主动公开", "全年发布。")).toBe("（一）主动公开\n全年发布。");
    expect(soft("发布信息12744", "条")).toBe("发布信息12744条");
    expect(soft("公开", "　　另起一段")).toBe("公开\n另起一段");
  });

  it.each([
    "— 12 —",
    "-3-",
    "第 3 页 共 10 页",
    "3/10",
    "12",
    "【字体：大 中 小】",
    "打印本页",
    "浏览次数：123次",
    "责任编辑：张三",
    "扫一扫在手机打开当前页",
    "上一篇：某通知",
  ])("takes %s for the page's own", (line) => {
    expect(clean(`全年发布。\n${line}\n办结。`).dropped).toEqual([line]);
  });

  it.each(["全年打印宣传册12本。", "3.5万人次参与", "2021年", "来源于群众", "12345热线"])("keeps %s", (line) => {
    expect(clean(line)).toEqual({ text: line, paragraphs: 1, dropped: [] });
  });

  it("leaves out the title that the section prints itself", () => {
    expect(clean("一、总体情况\n全年发布。", ["总体情况"]).text).toBe("全年发布。");
  });

  it("drops line breaks of an HTML source between Chinese characters only", () => {
    expect(collapseSource("政府信\r\n  息公开 and\r\nmore  2021\r\n年")).toBe("政府信息公开 and more 2021 年");
  });

  it("never loses a character of the text but blanks and the page's own lines", () => {
    const piece = fc.constantFrom("全年", "公开", "。", "；", "12", "\n", "　", " ", "（一）", "1.", "a", "\u200b");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join("");
        const { text, dropped } = clean(source);
        const bare = (each: string) =>
          each
            .replace(/[\s\u3000\u200b]/gu, "")
            .split("")
            .sort()
            .join("");
        expect(bare(text + dropped.join(""))).toBe(bare(source));
        expect(text).not.toMatch(/\n\n|^\n|\n$|[ \u3000]$/u);
        expect(clean(text).text.split("\n").length).toBeLessThanOrEqual(Math.max(1, text.split("\n").length));
      }),
    );
  });
});
