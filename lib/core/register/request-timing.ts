// When a request belongs to the year: received in it, carried over into it, still open at its end, or none of these.
import { matchWord, type Vocabulary } from "./match-word.ts";
import { isBefore, type RegisterDate, readDate } from "./read-date.ts";
import { ticked } from "./row-texts.ts";

export interface Dates {
  readonly received: string;
  readonly answered: string;
  readonly carriedOver: string;
}

export type Timing =
  | {
      readonly ok: true;
      readonly came: "received" | "carriedOver";
      /** `open`: not answered by the end of the year, whatever the result says. */
      readonly answered: "open" | "dated" | "unknown";
      readonly received?: RegisterDate;
    }
  | { readonly ok: false; readonly why: string };

/** Sorts one request into the year, or says why it can't be. */
export function timingOf(year: number, dates: Dates, results: Vocabulary): Timing {
  const received = readDate(dates.received);
  if (dates.received !== "" && !received) return refuse(`收到日期“${dates.received}”不是完整的日期（须有年份）`);
  const flag = carriedOverFlag(dates.carriedOver);
  if (!received && flag === undefined) return refuse("没有收到日期");
  if (received && received.year > year) return refuse(`${received.year}年收到，不属于${year}年`);
  const came = received ? (received.year < year ? "carriedOver" : "received") : flag ? "carriedOver" : "received";
  if (flag === true && came === "received") return refuse(`标为上年结转，收到日期却在${year}年`);
  if (flag === false && came === "carriedOver") return refuse(`${received?.year}年收到，却标为不是上年结转`);
  const answered = readDate(dates.answered);
  if (answered) {
    if (received && isBefore(answered, received)) return refuse("答复日期早于收到日期");
    if (answered.year < year) return refuse(`${answered.year}年已经答复，不属于${year}年`);
  } else if (dates.answered !== "" && matchWord(results, dates.answered).kind !== "open") {
    return refuse(`答复日期“${dates.answered}”不是完整的日期（须有年份）`);
  }
  const open = answered ? answered.year > year : dates.answered !== "";
  return {
    ok: true,
    came,
    answered: open ? "open" : answered ? "dated" : "unknown",
    ...(received ? { received } : {}),
  };
}

function carriedOverFlag(text: string): boolean | undefined {
  const tick = ticked(text);
  if (tick !== undefined || text === "") return tick;
  return /上年|去年|上一年/u.test(text) && !/[不非]/u.test(text) ? true : undefined;
}

function refuse(why: string): Timing {
  return { ok: false, why };
}

/** Open for longer than the law allows with every extension and correction: it should have a result by the end of the year. */
export function isOverdue(year: number, timing: Extract<Timing, { ok: true }>): boolean {
  const { came, received } = timing;
  if (came === "carriedOver") return true;
  return received?.year === year && received.month !== undefined && received.month <= 8;
}

/** Received so late that an answer within the law's 20 working days may be the next year's, and its date is not told. */
export function mayEndLater({ came, answered, received }: Extract<Timing, { ok: true }>): boolean {
  return came === "received" && answered === "unknown" && received?.month === 12;
}
