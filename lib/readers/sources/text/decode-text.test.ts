import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gbkOf } from "#testing/gbk.ts";
import { decodeText } from "./decode-text.ts";

const words = "本年新收政府信息公开申请数量为五十八件，其中自然人五十件，法人或者其他组织八件。";
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const decoded = (...parts: readonly Uint8Array[]) => decodeText(Buffer.concat(parts));

describe("every way in which these words are saved", () => {
  it.each([
    ["UTF-8", Buffer.from(words), undefined],
    ["UTF-8 with its mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(words)]), undefined],
    ["UTF-16, little end first", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(words)]), "UTF-16"],
    ["UTF-16, big end first", Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(utf16(words))]), "UTF-16"],
    ["GB18030", gbkOf(words), "GB18030"],
  ])("%s", (_, bytes, named) => {
    const read = decodeText(bytes);
    expect(read?.text).toBe(words);
    expect(read?.note?.args[0]).toBe(named);
  });

  it("UTF-16 without its mark is known by the nulls of its digits and letters", () => {
    const table = "<table><tr><td>58</td><td>50</td></tr></table>".repeat(4);
    expect([decodeText(utf16(table))?.text, decodeText(swapped(utf16(table)))?.text]).toEqual([table, table]);
  });
});

describe("damage", () => {
  it("one broken character in UTF-8 costs that character, and its place is told", () => {
    const read = decoded(Buffer.from(words), Buffer.from([0xe5, 0xb9]), Buffer.from(words));
    expect(read?.text.replace(/\ufffd+/u, "")).toBe(words + words);
    expect(read?.note?.code).toBe("brokenCharacters");
  });

  it("one stray byte in GB18030 likewise", () => {
    const read = decoded(gbkOf(words.repeat(4)), Buffer.from([0xff]), gbkOf(words));
    expect(read?.text).toContain(words);
    expect(read?.note?.code).toBe("brokenCharacters");
  });

  it("bytes that are no text are none", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) & 0xff);
    expect(decodeText(noise)).toBeUndefined();
    expect(decodeText(Uint8Array.from({ length: 100 }, (_, index) => (index === 3 ? 0 : 65)))).toBeUndefined();
  });

  it("nothing is an empty text", () => {
    expect(decodeText(new Uint8Array())?.text).toBe("");
  });
});

it("text comes back as it was, and no bytes at all make it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      fc.pre(!text.startsWith("\ufeff") && !text.includes("\0"));
      expect(decodeText(Buffer.from(text))?.text).toBe(text);
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void decodeText(bytes)));
});
