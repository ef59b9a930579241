// One figure: from typed text to a number and back. Counts are whole; amounts are whole 分 (万元 × 1,000,000).

export interface FigureKind {
  readonly amount?: boolean;
  readonly signed?: boolean;
}

export type ReadFigure =
  | { readonly kind: "blank" }
  | { readonly kind: "figure"; readonly value: number; readonly decimals: number; readonly plain: string }
  /** `/` `—` `无` and the like: stands for no figure. */
  | { readonly kind: "dash"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

/** Digits before the decimal point that a figure may have. */
export const longestCount = 9;
export const longestAmount = 9;
/** 分 in one 万元. */
export const fenPerWan = 1_000_000;
const mostDecimals = 6;

const dashes = /^(?:[/／\\—–―－-]+|无|無|空|N\/?A)$/iu;
const units = /[元万亿件条宗项个人次余约多近]/u;

function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function refuse(reason: string): ReadFigure {
  return { kind: "refused", reason };
}

/**
 * Reads what was typed into a cell. Blank text is blank, never nil. Full-width digits and thousands separators are folded;
 * everything that is not plainly a figure is refused with a Chinese reason.
 */
export function readFigure(text: string, kind: FigureKind = {}): ReadFigure {
  if (/^\d{1,8}$/.test(text)) {
    const value = kind.amount ? Number(text) * fenPerWan : Number(text);
    return { kind: "figure", value, decimals: 0, plain: text };
  }
  const folded = halfWidth(text).replace(/[\s\u3000\u00a0\u200b\ufeff]/gu, "");
  if (folded === "") return { kind: "blank" };
  if (dashes.test(folded)) return { kind: "dash", reason: `“${clip(text)}”不是数字。没有发生请填 0，不掌握请留空` };
  const sign = /^[+\-−]/u.exec(folded)?.[0] ?? "";
  const unsigned = folded.slice(sign.length);
  if (!/^[\d,.]+$/.test(unsigned)) return refuse(notAFigure(text, unsigned));
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(unsigned);
  if (unsigned.includes(",") && !grouped) return refuse(`“${clip(text)}”里的逗号位置不对，请只填数字，如 1234`);
  const digits = unsigned.replace(/,/g, "");
  const match = /^(\d+)(?:\.(\d+))?$/.exec(digits);
  if (!match) return refuse(`“${clip(text)}”的小数点位置不对，请只填数字`);
  const whole = (match[1] as string).replace(/^0+(?=\d)/, "");
  const fraction = match[2] ?? "";
  const negative = sign !== "" && sign !== "+";
  if (negative && !kind.signed) return refuse(`这里不能是负数（“${clip(text)}”），请填 0 或正整数`);
  if (!kind.amount && fraction !== "") return refuse(`件数应为整数，不能带小数（“${clip(text)}”）`);
  if (fraction.length > mostDecimals)
    return refuse(`金额最多 ${mostDecimals} 位小数（以万元为单位），现有 ${fraction.length} 位`);
  const longest = kind.amount ? longestAmount : longestCount;
  if (whole.length > longest)
    return refuse(`数字太大（${whole.length} 位），最多 ${longest} 位，请核对是否多输了数字或弄错了单位`);
  const units = kind.amount
    ? Number(whole) * fenPerWan + Number(fraction.padEnd(mostDecimals, "0") || "0")
    : Number(whole);
  const value = negative && units !== 0 ? -units : units;
  return {
    kind: "figure",
    value,
    decimals: fraction.length,
    plain: `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`,
  };
}

function notAFigure(text: string, unsigned: string): string {
  if (/[eE]/.test(unsigned) && /^[\d.eE+-]+$/.test(unsigned))
    return `请不要用科学记数法（“${clip(text)}”），请写出完整数字`;
  if (units.test(unsigned)) return `只填数字，不带单位或约数（“${clip(text)}”）`;
  return `“${clip(text)}”不是数字，请填 0 或正整数`;
}

function clip(text: string): string {
  const shown = text.replace(/[\p{C}\s]+/gu, " ").trim();
  return shown.length > 20 ? `${shown.slice(0, 20)}…` : shown;
}

/** Prints a figure plainly: counts without separators, amounts in 万元 without padding. */
export function printFigure(value: number, kind: FigureKind = {}): string {
  if (!kind.amount) return String(value);
  const sign = value < 0 ? "-" : "";
  const magnitude = Math.abs(value);
  const whole = Math.floor(magnitude / fenPerWan);
  const fraction = String(magnitude % fenPerWan)
    .padStart(mostDecimals, "0")
    .replace(/0+$/, "");
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
