// Numbers in Chinese text, in every form offices write them: 1,234 · １２３４ · 3.5万 · 一百二十三 · 2000余 · 97.03%.

export interface Numeral {
  /** Offsets in the folded text: the digits with 余 万 and the like, without the counting word. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What the number can stand for: equal bounds where it is exact. */
  readonly low: number;
  readonly high: number;
  /** Digits after the point, before any 万. */
  readonly decimals: number;
  /** Counting word after it: 件 条 次 元 万元 % …; "" where there is none. */
  readonly unit: string;
  /** Offset after the counting word. */
  readonly end: number;
}

const countingWord =
  /^(?:个百分点|万元|亿元|人次|场次|%|‰|[件条次项篇起份个宗期场人家封元页册例名户批部种类处所台辆组幅])(?!月)/u;
const dateWord = /^(?:年|月|日|时|分|号|届|〕|］|\]|级|世纪|点|[-–—.]\d)/u;
const arabic = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gu;
const chinese = /[零〇一二两三四五六七八九十百千万亿]+/gu;
const scale: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** All numerals of a folded text that count something, in order. Dates, document numbers and ordinals are left out. */
export function readNumerals(text: string): readonly Numeral[] {
  const found = [...readArabic(text), ...readChinese(text), ...readPercent(text)];
  return found.sort((one, other) => one.from - other.from);
}

function readArabic(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(arabic)) {
    const from = match.index;
    if (/[A-Za-z0-9.·〔\-－第“]/u.test(text[from - 1] ?? "") && !/[^\d]\.$/.test(text.slice(from - 2, from))) continue;
    const written = match[0].replace(/,/g, "");
    const decimals = written.split(".")[1]?.length ?? 0;
    const numeral = finish(text, from, from + match[0].length, Number(written), decimals);
    if (numeral) found.push(numeral);
  }
  return found;
}

/** 余 多 before or after 万, 约 近 before; then the counting word. */
function finish(text: string, from: number, digitsEnd: number, plain: number, decimals: number): Numeral | undefined {
  const tail = /^(余|多)?(百|千|万(?!元)|亿(?!元))?(余|多)?/u.exec(text.slice(digitsEnd, digitsEnd + 4));
  const more = tail?.[1] ?? tail?.[3];
  const times = tail?.[2] ? (scale[tail[2]] ?? 0) : 1;
  let end = digitsEnd + (tail?.[0].length ?? 0);
  const rest = text.slice(end, end + 8);
  if (dateWord.test(rest) && !more) return undefined;
  const unit = countingWord.exec(rest)?.[0] ?? "";
  if (unit === "" && !/^(?:[，。；、）\n]|$)/u.test(rest)) return undefined;
  const to = end;
  end += unit.length;
  const trailing = unit !== "" && /^[余多]/u.test(text.slice(end)) ? "余" : undefined;
  const value = round(plain * times);
  return {
    from,
    to,
    value,
    decimals,
    unit,
    end,
    ...bounds(text.slice(Math.max(0, from - 2), from), value, times, decimals, more ?? trailing),
  };
}

function bounds(before: string, value: number, times: number, decimals: number, more: string | undefined) {
  const step = times === 1 && decimals === 0 ? lastPlace(value) : times / 10 ** decimals;
  if (more || /(?:超|逾|过|突破)$/u.test(before)) return { low: value, high: value + step };
  if (/近$/u.test(before)) return { low: value - step, high: value };
  if (/约$/u.test(before)) return { low: value - step, high: value + step };
  if (times > 1) return { low: value - step / 2, high: value + step / 2 };
  return { low: value, high: value };
}

/** The unit of the last digit that is not nil: 2000 → 1000, 5500 → 100. */
function lastPlace(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0) place *= 10;
  return place;
}

const digits = "零一二三四五六七八九";

/** Chinese numerals count only before 件 起 and the like, and not where they are ordinals or idioms. */
function readChinese(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(chinese)) {
    const from = match.index;
    if (/[\d第每同某任各之另这那.]/u.test(text[from - 1] ?? "")) continue;
    const one =
      match[0] === "一" &&
      !/(?:申请|复议|诉讼|起诉|仅|共|计|下年|年度)$/u.test(text.slice(Math.max(0, from - 2), from));
    if (one) continue;
    const end = from + match[0].length;
    const unit = /^(?:人次|[件条起宗份篇])/u.exec(text.slice(end, end + 2))?.[0];
    const value = unit === undefined ? undefined : chineseValue(match[0]);
    if (unit === undefined || value === undefined) continue;
    found.push({ from, to: end, value, low: value, high: value, decimals: 0, unit, end: end + unit.length });
  }
  return found;
}

/** 百分之九十八点五 → 98.5 %. */
function readPercent(text: string): Numeral[] {
  return [...text.matchAll(/百分之([零〇一二两三四五六七八九十百]+)(?:点([零〇一二三四五六七八九]+))?/gu)].flatMap(
    (match) => {
      const whole = chineseValue(match[1] ?? "");
      if (whole === undefined) return [];
      const fraction = [...(match[2] ?? "").replace(/〇/gu, "零")].map((digit) => digits.indexOf(digit)).join("");
      const value = Number(`${whole}${fraction === "" ? "" : `.${fraction}`}`);
      const [from, to] = [match.index, match.index + match[0].length];
      return [{ from, to, value, low: value, high: value, decimals: fraction.length, unit: "%", end: to }];
    },
  );
}

/** 一百二十三 → 123; undefined for a run that is no number. */
export function chineseValue(run: string): number | undefined {
  let total = 0;
  let part = 0;
  let digit = -1;
  for (const character of run.replace(/两/gu, "二").replace(/〇/gu, "零")) {
    const value = digits.indexOf(character);
    if (value >= 0) {
      if (digit > 0) return undefined;
      digit = value;
    } else if (character === "十" || character === "百" || character === "千") {
      part += (digit < 0 ? 1 : digit) * (character === "十" ? 10 : (scale[character] ?? 0));
      digit = -1;
    } else {
      total = (total + part + Math.max(digit, 0)) * (scale[character] ?? 0);
      part = 0;
      digit = -1;
    }
  }
  return total + part + Math.max(digit, 0);
}

/** Products such as 3.5 × 10,000 come out whole. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
