// `--report N`: which of several reports in one file.
import { BadInput } from "./usage.ts";

/** The number, undefined where the option is absent. Throws BadInput where it is no number from 1. */
export function reportNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/u.test(text)) throw new BadInput(`--report 应为 1 起的序号，不是“${text}”`);
  return Number(text);
}
