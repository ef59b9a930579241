// Saving: what two type at once, what comes twice, what has no place, and what must stay in the history.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { textAt } from "#core/report/keys.ts";
import { reportsOfOne } from "#testing/stores/reports-of-one.ts";
import { readReport } from "./read-report.ts";
import { historyOf } from "./report-history.ts";
import { saveReport } from "./save-report.ts";

const { create, save, store } = reportsOfOne();
const cell = "entries.requests_disclosed_naturalPerson";
const other = "entries.requests_repeated_naturalPerson";

describe("saving", () => {
  test("whatever was typed is kept, figure or not", async () => {
    const { id } = await create();
    for (const raw of [
      "三件",
      "-1",
      "1.5",
      "1e9",
      "99999999999999999999",
      "12\n13",
      "1 234",
      "0",
      "",
      "{{constructor}}",
    ]) {
      const before = textAt((await readReport(store(), id)).report, cell);
      await save(id, 1, [cell, before, raw]);
      expect(textAt((await readReport(store(), id)).report, cell)).toBe(raw);
    }
  });

  test("what was typed where the figure was made of it stands in the history, not in the report", async () => {
    const { id } = await create();
    const op = { key: cell, base: "", raw: "416", typed: "=414+2" };
    await saveReport(store(), id, { saveId: "formula-1", baseVersion: 1, ops: [op] });
    expect(textAt((await readReport(store(), id)).report, cell)).toBe("416");
    const [newest] = (await historyOf(store(), id, { key: cell })).revisions;
    expect(newest?.changes).toMatchObject([{ from: "", to: "416", typed: "=414+2" }]);
  });

  test("different places merge, and each side is told of the other's", async () => {
    const { id } = await create();
    await save(id, 1, [cell, "", "3"]);
    const answer = await save(id, 1, [other, "", "2"]);
    expect(answer).toMatchObject({ version: 3, applied: [other], conflicts: [], merged: [{ key: cell, raw: "3" }] });
  });

  test("the same place asks; the rest of the save is applied; choosing mine takes what is there as base", async () => {
    const { id } = await create();
    await save(id, 1, [cell, "", "5"]);
    const answer = await save(id, 1, [cell, "", "6"], [other, "", "1"]);
    expect(answer).toMatchObject({ version: 3, applied: [other] });
    expect(answer.conflicts).toMatchObject([{ key: cell, raw: "6", base: "", current: "5", label: "予以公开·自然人" }]);
    expect(answer.message).toMatch("“予以公开·自然人”已在别处被修改");
    expect((await save(id, answer.version, [cell, "5", "6"])).conflicts).toEqual([]);
    expect(textAt((await readReport(store(), id)).report, cell)).toBe("6");
  });

  test("a text that both changed is never merged: each keeps its own whole until one is chosen, and both are in the history then", async () => {
    const { id } = await create();
    const place = "narrative.overview";
    const [mine, theirs] = ["本年度共受理申请。另见附件。", "本年度没有申请。另见附件。"];
    await save(id, 1, [place, "", "另见附件。"]);
    await save(id, 2, [place, "另见附件。", theirs]);
    const answer = await save(id, 2, [place, "另见附件。", mine]);
    expect(answer.conflicts).toMatchObject([{ key: place, raw: mine, base: "另见附件。", current: theirs }]);
    expect((await readReport(store(), id)).report.narrative.overview).toBe(theirs);
    await save(id, answer.version, [place, theirs, mine]);
    expect((await readReport(store(), id)).report.narrative.overview).toBe(mine);
    const { revisions } = await historyOf(store(), id, { key: place });
    expect(revisions.flatMap(({ changes }) => changes.map(({ to }) => to))).toEqual([mine, theirs, "另见附件。"]);
  });

  test("what was typed while away and changed by others meanwhile is asked about at once, every place of it", async () => {
    const { id } = await create();
    const places = cellsOf(edition2021)
      .slice(0, 40)
      .map(({ name }) => `entries.${name}`);
    await save(id, 1, ...places.slice(0, 25).map((key) => [key, "", "7"] as const));
    const answer = await save(id, 1, ...places.map((key) => [key, "", "8"] as const));
    expect(answer.conflicts.map(({ key }) => key)).toEqual(places.slice(0, 25));
    expect(answer.applied).toEqual(places.slice(25));
  });

  test("the same text from both sides is no conflict, edits of one place follow each other", async () => {
    const { id } = await create();
    await save(id, 1, [cell, "", "5"]);
    expect((await save(id, 1, [cell, "", "5"])).conflicts).toEqual([]);
    expect(await save(id, 2, [cell, "5", "51"], [cell, "51", "512"])).toMatchObject({ version: 3, applied: [cell] });
  });

  test("edits that cancel each other make no revision, and the next save goes through", async () => {
    const { id } = await create();
    await save(id, 1, [cell, "", "5"], [other, "", "1"]);
    const { version } = await save(id, 2, [cell, "5", "6"], [cell, "6", "5"]);
    expect((await readReport(store(), id)).version).toBe(version);
    expect((await save(id, version, [cell, "5", "7"])).conflicts).toEqual([]);
  });

  test("unknown places, impossible choices and a version from the future are refused and change nothing", async () => {
    const { id } = await create();
    const refused = [
      [["entries.procurement_centralizedProcurement_amount", "", "1"], 422, "没有这个栏目"],
      [["__proto__.isAdmin", "", "1"], 422, "没有这个栏目"],
      [["office.kind", "", "company"], 422, "单位类别"],
      [[cell, "", "9".repeat(10_001)], 422, "超过 10000 字"],
    ] as const;
    for (const [op, status, message] of refused) {
      await expect(save(id, 1, [other, "", "1"], op)).rejects.toMatchObject({
        status,
        message: expect.stringMatching(message),
      });
    }
    await expect(save(id, 7, [cell, "", "1"])).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching("恢复过备份"),
    });
    await expect(save("nobody", 1, [cell, "", "1"])).rejects.toMatchObject({ status: 404 });
    expect((await readReport(store(), id)).version).toBe(1);
  });

  test("a section of 100,000 characters is kept", async () => {
    const { id } = await create();
    await save(id, 1, ["narrative.overview", "", "字".repeat(100_000)]);
    expect((await readReport(store(), id)).report.narrative.overview?.length).toBe(100_000);
  });

  test("two clerks in any order: every acknowledged edit is in the history, nothing else is", async () => {
    const keys = cellsOf(edition2021)
      .slice(30, 34)
      .map(({ name }) => `entries.${name}`);
    const step = fc.record({
      who: fc.integer({ min: 0, max: 1 }),
      key: fc.constantFrom(...keys),
      raw: fc.constantFrom("1", "2", "3"),
      look: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const { id } = await create();
        const screens = [0, 1].map(() => ({ version: 1, texts: new Map<string, string>() }));
        const acknowledged: string[] = [];
        for (const { who, key, raw, look } of steps) {
          const screen = screens[who];
          if (!screen) continue;
          if (look) {
            const { report, version } = await readReport(store(), id);
            screen.version = version;
            for (const each of keys) screen.texts.set(each, textAt(report, each));
          }
          const before = textAt((await readReport(store(), id)).report, key);
          const answer = await save(id, screen.version, [key, screen.texts.get(key) ?? "", raw]);
          screen.version = answer.version;
          for (const merged of answer.merged) screen.texts.set(merged.key, merged.raw);
          for (const conflict of answer.conflicts) screen.texts.set(conflict.key, conflict.current);
          if (answer.applied.length > 0) {
            screen.texts.set(key, raw);
            if (before !== raw) acknowledged.push(`${key}: ${before} → ${raw}`);
          }
        }
        const saved = (await historyOf(store(), id)).revisions.toReversed().slice(1);
        const edits = saved.flatMap(({ changes }) => changes.map(({ key, from, to }) => `${key}: ${from} → ${to}`));
        expect(edits).toEqual(acknowledged);
      }),
      { numRuns: 20 },
    );
  });
});
