import { expect, test } from "vitest";
import { guessKind } from "./guess-kind.ts";

test.each([
  ["青禾县地震局", "department"],
  ["青禾县人民政府", "government"],
  ["青禾县人民政府办公室", "department"],
  ["青禾县柳河镇人民政府", "township"],
  ["青禾市东关街道办事处", "township"],
  ["青禾市高新区管理委员会", "dispatched"],
  ["青禾市卫生健康委员会", "department"],
  ["青禾大学", undefined],
  ["局", undefined],
  ["", undefined],
])("“%s” is most likely %s", (name, kind) => expect(guessKind(name)).toBe(kind));
