// Dates of a register: real dates as ISO text, and what people type instead.

export interface RegisterDate {
  readonly year: number;
  /** 1 to 12 and 1 to 31; absent where only the year (or year and month) is written. */
  readonly month?: number;
  readonly day?: number;
}

/** What a spreadsheet adds to a date, behind a blank: `9:30`, `00:00:00`. */
const timeOfDay = /\s[\d０-９]{1,2}[:：时點点].*$/u;
const written = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])?(?:(\d{1,2})日?)?(?![\d])/u;
const short = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u;
const packed = /^(\d{4})(\d{2})(\d{2})$/u;
/** Excel's day numbers of 2000 to 2099. */
const serial = /^\d{5}(?:\.\d+)?$/u;
const firstSerial = 36_526;
const lastSerial = 73_050;

/** Reads one date, or undefined where the text is none. `2020年12月9日` `2020-12-14` `2020.12.19` `20201219` `2020年` `44175`. */
export function readDate(text: string): RegisterDate | undefined {
  const folded = text
    .replace(timeOfDay, "")
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, "")
    .replace(/[／．－—–]/gu, "-");
  const parts = written.exec(folded) ?? packed.exec(folded);
  if (parts) return dateOf(Number(parts[1]), Number(parts[2]), parts[3] === undefined ? undefined : Number(parts[3]));
  const twoDigits = short.exec(folded);
  if (twoDigits) return dateOf(2000 + Number(twoDigits[1]), Number(twoDigits[2]), Number(twoDigits[3]));
  if (serial.test(folded)) return fromSerial(Number(folded));
  const year = /^(\d{4})年?$/u.exec(folded);
  return year ? dateOf(Number(year[1]), undefined, undefined) : undefined;
}

function dateOf(year: number, month: number | undefined, day: number | undefined): RegisterDate | undefined {
  if (year < 2000 || year > 2100) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

function fromSerial(days: number): RegisterDate | undefined {
  if (days < firstSerial || days > lastSerial) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Is `first` certainly before `second`? Unknown months and days decide nothing. */
export function isBefore(first: RegisterDate, second: RegisterDate): boolean {
  if (first.year !== second.year) return first.year < second.year;
  if (first.month === undefined || second.month === undefined) return false;
  if (first.month !== second.month) return first.month < second.month;
  return first.day !== undefined && second.day !== undefined && first.day < second.day;
}
