import { expect, test } from "vitest";
import { findOwnName } from "./find-own-name.ts";

const found = (text: string, office: string) =>
  [...findOwnName(text, office)].map(({ found: words, right }) => [words, right]);

test.each([
  ["清禾市人民政府办公室编制", "青禾市人民政府", [["清禾", "青禾"]]],
  ["通过“青合发布”公众号", "青禾市水利局", [["青合", "青禾"]]],
  ["河柳街道共收到申请", "青禾市荷柳街道办事处", [["河柳", "荷柳"]]],
])("%s in the report of %s", (text, office, words) => expect(found(text, office)).toEqual(words));

test.each([
  ["青禾市、“青禾发布”、白水市", "青禾市人民政府"],
  ["開封市人民政府、“開封發布”", "开封市人民政府"],
  ["轻核工业、亲和力", "青禾市人民政府"],
  ["任何文字", ""],
])("%s is right in the report of %s", (text, office) => expect(found(text, office)).toEqual([]));
