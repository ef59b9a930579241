// What a new report is asked for: the fields, what is wrong with them, what is proposed. Pure.
import { editionForYear, firstYear, lastYear } from "#core/editions/registry.ts";
import { guessKind } from "#core/offices/guess-kind.ts";
import { officeNameFault } from "#core/report/office-name.ts";

export interface Wanted {
  readonly office: string;
  readonly year: string;
  /** "" until it is chosen. */
  readonly kind: string;
  readonly level: string;
}

/** What is wrong with an office's name, else `true`. */
export function judgeOffice(text: string): string | true {
  return text.trim() === "" ? "请填写单位名称" : (officeNameFault(text) ?? true);
}

/** What is wrong with a year, else `true`. */
export function judgeYear(text: string): string | true {
  if (editionForYear(Number(text)) !== undefined) return true;
  return `没有“${text.trim()}”年度的年报格式，请填 ${firstYear} 至 ${lastYear} 之间的年份`;
}

/** The kind that stands in the form: what was chosen, else what the name tells. */
export function shownKind({ office, kind }: Pick<Wanted, "office" | "kind">, chosen: boolean): string {
  return chosen ? kind : (guessKind(office) ?? "");
}

/** What the server is asked for. */
export function requestFor({ office, year, kind, level }: Wanted): object {
  const chosen = { ...(kind ? { kind } : {}), ...(level ? { level } : {}) };
  return { year: Number(year), office: { name: office.trim(), ...chosen } };
}
