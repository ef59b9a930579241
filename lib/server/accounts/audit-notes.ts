// The audit log in words: what its lines are called, what may be asked of it, and as a file.
import { csvText } from "#writers/csv-text.ts";
import type { KeptNote, NotesAsked } from "../store/people-store.ts";

/** What was done → how it is called on the screen. */
export const noteNames: Readonly<Record<string, string>> = {
  signedIn: "登录",
  signedOut: "退出",
  signInFailed: "登录失败",
  signInRefused: "登录失败，已锁定",
  passwordChanged: "修改口令",
  passwordReset: "重设口令",
  administratorCreated: "设置管理员",
  styleKept: "改 Word 版式",
  personAdded: "新增账号",
  personChanged: "改动账号、角色",
  unlocked: "解锁账号",
  sessionsEnded: "结束登录",
  officeAdded: "新增单位",
  officeChanged: "改动单位",
  moved: "流转年报",
  received: "接收下级年报",
  givenBack: "退回下级年报",
  exported: "导出",
  refused: "越权被拒",
};

const day = /^\d{4}-\d{2}-\d{2}$/;

/** `?what=&text=&from=&until=` (days, both part of it), `?before=` a line's number. What is none of them is left out. */
export function askedNotes(asked: URLSearchParams): Omit<NotesAsked, "most"> {
  const given = (name: string) => asked.get(name) ?? "";
  const [what, text, from, until, before] = [
    given("what"),
    given("text"),
    given("from"),
    given("until"),
    given("before"),
  ];
  return {
    ...(what && Object.hasOwn(noteNames, what) ? { what } : {}),
    ...(text ? { text: text.slice(0, 100) } : {}),
    ...(day.test(from) ? { from: startOf(from) } : {}),
    ...(day.test(until) ? { until: startOf(until, 1) } : {}),
    ...(before && /^[1-9]\d{0,9}$/.test(before) ? { before: Number(before) } : {}),
  };
}

/** When a day, or so many days after it, begins by the clock of this machine, as the log writes times. */
function startOf(text: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = text.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** As a file for spreadsheets. */
export function notesAsCsv(notes: readonly KeptNote[]): string {
  const rows = notes.map(({ at, person, what, about, words = "", origin }) => [
    at,
    person,
    noteNames[what] ?? what,
    about,
    words,
    origin,
  ]);
  return csvText([["时间（UTC）", "谁", "做了什么", "对象", "说明", "来自"], ...rows]);
}
