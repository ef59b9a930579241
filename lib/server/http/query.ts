// Parameters after the `?` of an address.
import { Refusal } from "../ground/refusal.ts";

/** The value of a parameter, undefined where it is absent. Given twice it is refused. */
export function queryOf(request: Request, name: string): string | undefined {
  const values = new URL(request.url).searchParams.getAll(name);
  if (values.length > 1) throw new Refusal(400, "参数重复。");
  return values[0];
}

/** A report's version, from 1. */
export function versionIn(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(400, "版本号不正确。");
  return Number(text);
}

/** `?report=`: which of several reports in one file, from 1; undefined where it is absent. */
export function reportOf(request: Request): number | undefined {
  const text = queryOf(request, "report");
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/u.test(text)) throw new Refusal(400, "份数应为 1 起的序号。");
  return Number(text);
}

/** `?from=`: how many have been passed already; none where it is absent. */
export function placeOf(request: Request): number {
  const text = queryOf(request, "from") ?? "0";
  if (!/^\d{1,7}$/u.test(text)) throw new Refusal(400, "起点应为 0 起的数。");
  return Number(text);
}

const usualMost = 100;

/** `?most=`: how many lines are wanted; a hundred where it is absent. */
export function mostOf(request: Request): number {
  const text = queryOf(request, "most") ?? String(usualMost);
  if (!/^[1-9]\d{0,4}$/u.test(text)) throw new Refusal(400, "条数应为 1 到 99999 的数。");
  return Number(text);
}
