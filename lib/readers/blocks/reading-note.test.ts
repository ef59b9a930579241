// Notes: codes with what they speak of, whose sentences stand in one place.
import { expect, it } from "vitest";
import { noteOf, sentenceOf } from "./reading-note.ts";

it("counts the rest where not all is quoted", () => {
  const [few, many] = [["“甲”"], ["“甲”", "“乙”"]];
  expect(sentenceOf(noteOf("unreadText", 1, few))).toBe("有 1 段文字没有归入任何部分，请核对：“甲”");
  expect(sentenceOf(noteOf("unreadText", 9, many))).toBe("有 9 段文字没有归入任何部分，请核对：“甲”、“乙”等");
});

it("names the code page before the broken characters", () => {
  const places = ["“甲□”", "“□乙”", "“□”"];
  expect(sentenceOf(noteOf("brokenCharacters", "GB18030", places, 5))).toBe(
    "已按 GB18030 编码读取；文件里有损坏的字符，在“甲□”、“□乙”、“□”等 5 处，请核对",
  );
  expect(sentenceOf(noteOf("brokenCharacters", "", [], 0))).toBe("文件里有损坏的字符，请核对");
});
