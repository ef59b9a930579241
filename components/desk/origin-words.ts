// Where the text of a cell comes from, in Chinese; "" where the clerk typed it.
import type { CellView } from "./cell-view.ts";

export const originWords: Record<CellView["origin"], string> = {
  blank: "空白",
  typed: "",
  computed: "自动计算",
  typedTotal: "按原表录入",
  read: "读自文件",
  repaired: "读入时修正，请核对",
};
