// Amounts as texts speak of them: tables hold 分, sentences say 元, 万元 or 亿元.
import { fenPerWan } from "../../report/figure.ts";

const fenPer: Readonly<Record<string, number>> = { 元: fenPerWan / 10_000, 万元: fenPerWan, 亿元: fenPerWan * 10_000 };

/** An amount of 分 in that unit; undefined where the unit is none of money. */
export function amountIn(fen: number, unit: string): number | undefined {
  const per = fenPer[unit];
  return per === undefined ? undefined : fen / per;
}
