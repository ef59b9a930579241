// The small tools of language, each with what it must and must not do.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldProse } from "./fold-prose.ts";
import { cleaned, foldLabel, foldWords, withoutRadicals } from "./fold-text.ts";
import { likeness } from "./likeness.ts";
import { headingNumber, leadingNumber } from "./numbering.ts";
import { repetition, runLength } from "./repetition.ts";
import { seenThrough } from "./seen-through.ts";
import { simplify } from "./simplify.ts";
import { countUnstorable, storableText, withoutInvisible } from "./storable-text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 40 });

describe("folding", () => {
  it.each([
    ["（一） 屬於國家秘密", "属于国家秘密"],
    ["１．重复　申请", "重复申请"],
    ["1.5倍", "15倍"],
    ["⑩ 其他", "其他"],
    ["據(jù)此", "据此"],
    ["ABC：Def", "abcdef"],
    ["", ""],
  ])("the label %s", (text, folded) => {
    expect(foldLabel(text)).toBe(folded);
  });

  it("of words keeps marks, of radicals gives characters, of mirrors drops pinyin", () => {
    expect(foldWords("收到 １２ 件，（含）")).toBe("收到12件,(含)");
    expect(withoutRadicals("⼀⼆")).toBe("一二");
    expect(cleaned("執(zhí)行\u200b（国务院令）")).toBe("執行（国务院令）");
  });

  it("a label twice is folding it once, where no second number begins it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("公", "开", "A", "７", " ", "，", "（", "屬")), (parts) => {
        const text = `情${parts.join("")}`;
        expect(foldLabel(foldLabel(text))).toBe(foldLabel(text));
      }),
    );
  });
});

describe("prose as checks read it", () => {
  it.each([
    ["本年 收到12件,办结\n10件。", "本年收到12件，办结10件。"],
    ["共1,234件", "共1,234件"],
    ["共１，２３４件", "共1,234件"],
    ["第一段。\n- 3 -\n第二段。", "第一段。\n第二段。\n"],
    ["（一）主动公开\n全年公开", "（一）主动公开\n全年公开\n"],
  ])("%j", (text, read) => {
    const { text: folded } = foldProse(text);
    expect(folded.trimEnd()).toBe(read.trimEnd());
  });

  it("leads back to every character", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("公开", "，", ",", " ", "\n", "１", "12", "。", "（一）")), (parts) => {
        const original = parts.join("");
        const { text, at } = foldProse(original);
        expect(at).toHaveLength(text.length + 1);
        [...text].forEach((character, index) => {
          if (/\p{Script=Han}/u.test(character)) expect(original[at[index] ?? -1]).toBe(character);
        });
        expect([...at]).toEqual([...at].sort((one, other) => one - other));
      }),
    );
  });
});

test("a text seen through has no hidden characters and one width of digits, with the way back", () => {
  const { text, at } = seenThrough("账号\u200b：６２ ２２，x");
  expect(text).toBe("账号:62 22，x");
  expect(at).toHaveLength(text.length + 1);
  fc.assert(
    fc.property(anyText, (original) => {
      const seen = seenThrough(original);
      expect(seen.at).toHaveLength(seen.text.length + 1);
      expect(seen.at[seen.text.length]).toBe(original.length);
      expect(seenThrough(seen.text).text).toBe(seen.text);
    }),
  );
});

test("what files cannot hold is dropped and counted, and nothing else", () => {
  expect(storableText("a\u0000b\u202ec\td\n\ud800e")).toBe("abc\td\ne");
  expect(withoutInvisible("a\r\nb\u0007")).toBe("a\r\nb");
  expect(withoutInvisible("\ufeff公\u200b开\u00ad\u2060")).toBe("公开");
  expect(withoutInvisible("می\u200cخواهم")).toBe("می\u200cخواهم");
  fc.assert(
    fc.property(anyText, (text) => {
      const kept = storableText(text);
      expect(storableText(kept)).toBe(kept);
      expect([...text].length - [...kept].length).toBe(countUnstorable(text));
    }),
  );
});

test("likeness is 1 for the same, 0 for nothing in common, the same both ways", () => {
  expect(likeness("重复申请", "重复申请")).toBe(1);
  expect(likeness("重复申请", "国家秘密")).toBe(0);
  expect(likeness("重复申请", "重复申情")).toBeCloseTo(2 / 3);
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const alike = likeness(one, other);
      expect(alike).toBe(likeness(other, one));
      expect(alike >= 0 && alike <= 1).toBe(true);
    }),
  );
});

test("copied text is measured by its runs, whatever its figures", () => {
  const sentence = "全面贯彻落实政府信息公开条例，围绕中心工作推进决策执行管理服务结果公开，".repeat(8);
  expect(repetition(sentence, sentence)).toBe(1);
  expect(repetition(`2024年${sentence}`, `2023年${sentence}`)).toBe(1);
  const other = [..."甲乙丙丁戊己庚辛壬癸"]
    .map((each, index) => each.repeat(runLength + index))
    .join("")
    .repeat(3);
  expect(repetition(other, sentence)).toBe(0);
  expect(repetition("短", sentence)).toBeUndefined();
});

test("numbers before headings and points", () => {
  expect(["（一）主动", "三、申请", "2．其他", "1、3件"].map(headingNumber)).toEqual(["（一）", "三、", "2．", "1、"]);
  expect(["1.5万件", "第一条", "(1)项", "①项"].map(headingNumber)).toEqual(["", "", "", ""]);
  expect(["(1)项", "①项", "公开"].map(leadingNumber)).toEqual(["(1)", "①", ""]);
});

test("Traditional texts keep their length, Simplified ones are themselves", () => {
  expect(simplify("屬於國家秘密")).toBe("属于国家秘密");
  fc.assert(
    fc.property(anyText, (text) => {
      expect(simplify(text)).toHaveLength(text.length);
      expect(simplify(simplify(text))).toBe(simplify(text));
    }),
  );
});
