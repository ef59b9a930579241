// What one save makes of a report: nobody's text is lost, nothing is written over that somebody did not see.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Op } from "#core/contract/save.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { textAt, withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import type { Draft, Revision } from "../store/store.ts";
import { mergeSave } from "./merge-save.ts";

const edition = requireEdition("2021");
const [a, b, c] = [
  "entries.requests_newlyReceived_naturalPerson",
  "entries.requests_repeated_naturalPerson",
  "narrative.overview",
];
const keys = [a, b, c];
const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2024,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const times = ["2025-01-10T08:00:00.000Z", "2025-01-10T09:00:00.000Z", "2025-01-10T10:00:00.000Z"];
const [made = "", changed = "", now = ""] = times;

const reportWith = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).reduce((report, [key, text]) => withText(report, key, text), blank);
const draftOf = (texts: Readonly<Record<string, string>>): Draft => ({
  id: "r",
  version: 7,
  report: reportWith(texts),
  createdAt: made,
  updatedAt: changed,
  author: "乙",
});
const revision = (author: string, ...changes: readonly string[]): Revision => ({
  version: 7,
  at: changed,
  author,
  cause: "edit" as Revision["cause"],
  changes: changes.map((key) => ({ key, from: "", to: "x" })),
});
const op = (key: string, base: string, raw: string): Op => ({ key, base, raw });
const save = (draft: Draft, ops: readonly Op[], later: readonly Revision[] = []) =>
  mergeSave(edition, draft, later, ops, now);

describe("an edit", () => {
  it("of a place that holds what the clerk saw is taken, as a new version", () => {
    const { report, answer } = save(draftOf({ [a]: "3" }), [op(a, "3", "5")]);
    expect(textAt(report, a)).toBe("5");
    expect(answer).toMatchObject({ version: 8, savedAt: now, applied: [a], conflicts: [] });
  });

  it("of a place that somebody else changed is a conflict with both texts and whose it is, and changes nothing", () => {
    const draft = draftOf({ [a]: "4", [c]: "全年平稳。" });
    const { report, answer } = save(draft, [op(a, "3", "5")], [revision("丙", a)]);
    expect(report).toBe(draft.report);
    expect(answer).toMatchObject({ version: 7, savedAt: changed, applied: [] });
    expect(answer.conflicts).toMatchObject([{ key: a, raw: "5", base: "3", current: "4", author: "丙", at: changed }]);
    expect(answer.message).toMatch(/^“.*新收.*自然人.*”已在别处被修改；你的内容没有丢/u);
  });

  it("that was taken already is harmless when it comes again", () => {
    const { report, answer } = save(draftOf({ [a]: "5" }), [op(a, "3", "5")]);
    expect([textAt(report, a), answer.version, answer.applied, answer.conflicts]).toEqual(["5", 7, [a], []]);
  });

  it("that takes back an earlier one of the same save adds no version", () => {
    const { answer } = save(draftOf({ [a]: "3" }), [op(a, "3", "5"), op(a, "5", "3")]);
    expect([answer.version, answer.savedAt, answer.applied]).toEqual([7, changed, [a]]);
  });

  it("behind a conflict of the same place is part of it: the clerk keeps the last text", () => {
    const { answer } = save(draftOf({ [a]: "4" }), [op(a, "3", "5"), op(a, "5", "55")]);
    expect(answer.conflicts).toMatchObject([{ key: a, raw: "55", base: "3", current: "4" }]);
  });

  it("in conflict holds up no other", () => {
    const { report, answer } = save(draftOf({ [a]: "4", [b]: "1" }), [op(a, "3", "5"), op(b, "1", "2")]);
    expect([textAt(report, a), textAt(report, b), answer.version, answer.applied]).toEqual(["4", "2", 8, [b]]);
  });

  it("keeps what was typed beside what it was made into", () => {
    const { typed } = save(draftOf({}), [{ ...op(a, "", "416"), typed: "=414+2" }, op(b, "", "1")]);
    expect(typed).toEqual({ [a]: "=414+2" });
  });
});

it("tells what others changed meanwhile, and not what the clerk sends", () => {
  const draft = draftOf({ [a]: "3", [b]: "9", [c]: "甲" });
  const { answer } = save(draft, [op(a, "3", "4")], [revision("丙", b), revision("丁", c, a)]);
  expect(answer.merged.map(({ key, raw, author }) => [key, raw, author])).toEqual([
    [b, "9", "丙"],
    [c, "甲", "丁"],
  ]);
});

describe("whatever two clerks do", () => {
  const text = fc.constantFrom("", "1", "2", "3");
  const texts = fc.record({ [a as string]: text, [b as string]: text, [c as string]: text });
  const ops = fc.array(fc.record({ key: fc.constantFrom(...keys), base: text, raw: text }), { maxLength: 6 });

  it("each place holds what it held or what was sent for it, and every sent text is there or told", () => {
    fc.assert(
      fc.property(texts, ops, (held, sent) => {
        const draft = draftOf(held);
        const { report, answer } = save(draft, sent);
        for (const key of keys) {
          const mine = sent.filter((each) => each.key === key);
          const after = textAt(report, key);
          expect([textAt(draft.report, key), ...mine.map(({ raw }) => raw)]).toContain(after);
          const last = mine.at(-1);
          const conflict = answer.conflicts.find((each) => each.key === key);
          if (last && !conflict) expect(after).toBe(last.raw);
          if (conflict) expect([conflict.raw, answer.applied.includes(key)]).toEqual([last?.raw, false]);
        }
        const isOther = keys.some((key) => textAt(report, key) !== textAt(draft.report, key));
        expect(answer.version).toBe(draft.version + (isOther ? 1 : 0));
      }),
    );
  });

  it("the same save twice is the same as once", () => {
    fc.assert(
      fc.property(
        texts,
        fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), base: text, raw: text }), {
          selector: ({ key }) => key,
        }),
        (held, sent) => {
          const once = save(draftOf(held), sent);
          const twice = save({ ...draftOf(held), report: once.report, version: once.answer.version }, sent);
          expect(twice.report).toEqual(once.report);
          expect(twice.answer.version).toBe(once.answer.version);
          expect(twice.answer.applied).toEqual(once.answer.applied);
        },
      ),
    );
  });
});
