import { expect, it } from "vitest";
import { headPieces } from "./head-words.tsx";

it("breaks heads so that no line is left with one character", () => {
  expect(headPieces("商业企业")).toEqual(["商业", "企业"]);
  expect(headPieces("法律服务机构")).toEqual(["法律", "服务", "机构"]);
  expect(headPieces("本年处理决定数")).toEqual(["本年处", "理决", "定数"]);
});

it("leaves short heads and those with marks or digits as they are", () => {
  for (const text of ["总计", "自然人", "本年增/减", "2024年", "（一）予以公开"])
    expect(headPieces(text)).toEqual([text]);
});
