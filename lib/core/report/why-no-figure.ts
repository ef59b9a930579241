// Why a text is no figure, in words for the clerk, and the figure that was probably meant.
import { chineseValue } from "../language/numerals.ts";
import {
  type FigureKind,
  fenPerWan,
  foldFigure,
  longestFigure,
  mostDecimals,
  printFigure,
  readFigure,
} from "./figure.ts";

/** `unit`: a figure with a unit or an approximation; `number`: an impossible number; `decimals`: too many of them. */
export type Misfit = "dash" | "unit" | "number" | "decimals" | "text";

export interface NoFigure {
  readonly misfit: Misfit;
  /** What is wrong and what to do, without a full stop. */
  readonly reason: string;
  /** The plain figure that was probably meant; absent where it cannot be told. */
  readonly meant?: string;
}

const unit = "(?:[万亿]?(?:元|件|条|宗|项|个|人次|人|次|起|篇|份|例)|[万亿])";
const withUnit = new RegExp(`^(约|近|共|计|为)?([+-]?[\\d,]+(?:\\.\\d+)?)(余|多)?(${unit}?)(余|多|左右)?$`, "u");
const nothing = new Set(["无", "無", "没有", "未发生"]);
const hidden = /[\u202a-\u202e\u2066-\u2069]/u;

/** Explains a text that `readFigure` calls a dash or refuses; undefined where it is a figure or blank. */
export function whyNoFigure(text: string, kind: FigureKind = {}): NoFigure | undefined {
  const read = readFigure(text, kind);
  if (read.kind === "figure" || read.kind === "blank") return undefined;
  const typed = clip(text);
  if (read.kind === "dash")
    return { misfit: "dash", reason: `“${typed}”不是数字。没有发生请填 0，不掌握请留空`, meant: "0" };
  const folded = foldFigure(text);
  if (/\d\s+\d/u.test(folded)) return severalNumbers(folded, typed, kind);
  return badNumber(folded, typed, kind) ?? figureWithUnit(folded, typed, kind) ?? otherText(folded, typed, kind);
}

function no(misfit: Misfit, reason: string, meant?: string, kind: FigureKind = {}): NoFigure {
  const read = meant === undefined ? undefined : readFigure(meant, kind);
  return read?.kind === "figure" ? { misfit, reason, meant: read.plain } : { misfit, reason };
}

/** `1 234` may be one number in groups of three; `12 13` and two lines are two. */
function severalNumbers(folded: string, typed: string, kind: FigureKind): NoFigure {
  if (/[\n\r\u2028\u2029\v\f]/u.test(folded))
    return no("text", `一格里有两个数（“${typed}”）；整块粘贴请从表格左上角粘贴，或只留一个数`);
  const joined = /^[+-]?\d{1,3}(?:[^\S\n\r]\d{3})+$/u.test(folded) ? folded.replace(/\s/gu, "") : undefined;
  return joined
    ? no("text", `“${typed}”中间有空格，如果是一个数请改为 ${joined}`, joined, kind)
    : no("text", `一格里有两个数（“${typed}”），请只留一个`);
}

/** Digits, commas, points and a sign that make no figure. */
function badNumber(folded: string, typed: string, kind: FigureKind): NoFigure | undefined {
  const [, sign, unsigned = ""] = /^([+-]?)([\d.,]+)$/.exec(folded) ?? [];
  if (unsigned === "") {
    const [, bracketed] = /^\(([\d,.]+)\)$/.exec(folded) ?? [];
    if (bracketed === undefined) return undefined;
    const below = `“${typed}”像是用括号表示的负数`;
    return kind.signed
      ? no("number", `${below}，请写 -${bracketed}`, `-${bracketed}`, kind)
      : no("number", `${below}，这里不能是负数`);
  }
  if (unsigned.includes(",") && !/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(unsigned)) {
    if (kind.amount && /^\d+,\d{1,2}$/.test(unsigned))
      return no("number", `“${typed}”不明确，请写 ${unsigned.replace(",", ".")} 或 ${unsigned.replace(",", "")}`);
    return no("number", `“${typed}”里的逗号位置不对，请只填数字，如 1234`, unsigned.replace(/,/g, ""), kind);
  }
  const digits = unsigned.replace(/,/g, "");
  const [, whole = "", fraction = ""] = /^(\d*)(?:\.(\d*))?$/.exec(digits) ?? [];
  if (whole === "" && fraction === "") return no("number", `“${typed}”的小数点位置不对，请只填数字`);
  if (sign === "-" && !kind.signed) return no("number", `这里不能是负数（“${typed}”），请填 0 或正整数`);
  if (!kind.amount && /^0+$/.test(fraction)) return no("number", `“${typed}”不明确，请写 ${whole} 或 ${whole}000`);
  if (!kind.amount && fraction !== "")
    return /^\d{1,3}\.\d{3}$/.test(digits)
      ? no("number", `件数应为整数；“${typed}”如果是想写 ${whole}${fraction}，请去掉小数点`, whole + fraction, kind)
      : no("number", `件数应为整数，不能带小数（“${typed}”）`);
  if (fraction.length > mostDecimals)
    return no("decimals", `金额以万元为单位，最多 ${mostDecimals} 位小数（精确到分），现有 ${fraction.length} 位`);
  const length = whole.replace(/^0+/, "").length;
  return no("number", `数字太大（${length} 位），最多 ${longestFigure} 位，请核对是否多输了数字或弄错了单位`);
}

/** `12件`, `89370276元`, `约12`: the plain figure in the unit of the cell; an approximation is no exact figure. */
function figureWithUnit(folded: string, typed: string, kind: FigureKind): NoFigure | undefined {
  const change = kind.signed ? /^(增|减)(?:加|少)?(\d+)件?$/u.exec(folded) : null;
  if (change) return meaning(`${change[1] === "减" ? "-" : ""}${change[2]}`, typed, kind);
  const [, price] = /^[￥¥]\s*([\d,.]+)$/u.exec(folded) ?? [];
  if (price !== undefined) return meaning(price, typed, kind);
  const [, before, number = "", about, measure = "", after] = withUnit.exec(folded.replace(/\s/gu, "")) ?? [];
  if (number === "") return undefined;
  if (about || after || before === "约" || before === "近")
    return no("unit", `请填写确切数字，不要写约数（“${typed}”）`);
  return meaning(inUnit(number, measure, kind), typed, kind, measure);
}

function meaning(plain: string | undefined, typed: string, kind: FigureKind, measure = ""): NoFigure {
  const read = plain === undefined ? undefined : readFigure(plain, kind);
  if (read?.kind !== "figure") return { misfit: "unit", reason: `只填数字，不带单位（“${typed}”）` };
  const here = kind.amount && /[元亿]/u.test(measure) && measure !== "万元" ? "此处单位是万元；" : "";
  return { misfit: "unit", reason: `${here}只填数字，不带单位（“${typed}”应为 ${read.plain}）`, meant: read.plain };
}

/** 万元, 亿元 or 元 → 万元; 万件 → 件; undefined for a unit that the cell cannot have. */
function inUnit(number: string, measure: string, kind: FigureKind): string | undefined {
  const read = readFigure(number, { amount: true, signed: true });
  const money = /^[万亿]?元?$/u.test(measure);
  if (read.kind !== "figure" || (kind.amount ? !money : measure.endsWith("元"))) return undefined;
  const large = measure.startsWith("亿") ? 100_000_000 : measure.startsWith("万") ? 10_000 : 1;
  const value = kind.amount
    ? scaled(read.value, measure === "" ? 10_000 : large, 10_000)
    : scaled(read.value, large, fenPerWan);
  return Number.isSafeInteger(value) ? printFigure(value, kind) : undefined;
}

/** Whole numbers stay whole: one of the two divides the other. */
function scaled(value: number, times: number, parts: number): number {
  return times >= parts ? value * (times / parts) : value / (parts / times);
}

/** Words, letters that look like digits, Chinese numerals. */
function otherText(folded: string, typed: string, kind: FigureKind): NoFigure {
  if (hidden.test(folded)) return no("text", `“${typed}”含有改变书写方向的隐藏字符，请核对后重新输入`);
  if (nothing.has(folded)) return no("text", `“${typed}”不是数字，没有发生请填 0`, "0", kind);
  if (/^[+-]?\d[\d.]*e[+-]?\d+$/iu.test(folded)) return no("text", `请不要用科学记数法（“${typed}”），请写出完整数字`);
  const number = chineseNumber(folded);
  if (number !== undefined) return no("text", `请用阿拉伯数字（“${typed}”应为 ${number}）`, String(number), kind);
  const likely = lookalikes(folded);
  if (likely !== undefined) return no("text", `“${typed}”不全是数字，是否应为 ${likely}`, likely, kind);
  return no("text", `“${typed}”不是数字，请填 0 或正整数`);
}

const formalDigits = "零壹贰叁肆伍陆柒捌玖拾佰仟";
const commonDigits = "零一二三四五六七八九十百千";

/** 二十一 and 贰拾壹 → 21. */
function chineseNumber(folded: string): number | undefined {
  const common = folded.replace(
    /[壹贰叁肆伍陆柒捌玖拾佰仟]/gu,
    (digit) => commonDigits[formalDigits.indexOf(digit)] ?? "",
  );
  return /^[零〇一二两三四五六七八九十百千万亿]{1,20}$/u.test(common) ? chineseValue(common) : undefined;
}

/** `1O`, `l2`, `①`, `1'234`, `1_000` → the digits they look like. */
function lookalikes(folded: string): string | undefined {
  const circled = "①②③④⑤⑥⑦⑧⑨".indexOf(folded);
  if (folded.length === 1 && circled >= 0) return String(circled + 1);
  if (/^\d{1,3}(?:['’_]\d{3})+$/u.test(folded)) return folded.replace(/['’_]/gu, "");
  if (!/\d/.test(folded) || !/^[\dOoIl]{2,}$/.test(folded)) return undefined;
  return folded.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
}

function clip(text: string): string {
  const shown = text.replace(/[\p{C}\s]+/gu, " ").trim();
  return shown.length > 20 ? `${shown.slice(0, 20)}…` : shown;
}
