// The figures of a reading that want a look, the most doubtful first.
import { cellByName, cellsOf, groupCellByName, groupCellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Reading, Report } from "#core/report/report.ts";

export type DoubtKind = Exclude<Reading["kind"], "read">;

export interface Doubt {
  readonly cell: string;
  readonly kind: DoubtKind;
  readonly reading: Reading;
}

/** Most doubtful first. */
export const doubtKinds: readonly DoubtKind[] = ["ambiguous", "repaired", "missing", "variant"];

export const doubtWords: Readonly<Record<DoubtKind, { name: string; meaning: string }>> = {
  ambiguous: { name: "有几种读法", meaning: "不能确定是哪个数，现在留空，请选择或填写" },
  repaired: { name: "按平衡关系补正", meaning: "原文缺损，数字由合计推算，请对照原文" },
  missing: { name: "没有读到", meaning: "原文里没有找到，现在留空" },
  variant: { name: "写法不同", meaning: "栏目名称或单位与规定格式不同，已对应" },
};

/**
 * Doubtful cells of a report as read, by kind and then in printed order. Cells that the edition lacks are left out; figures
 * that a reader did not even mention are missing. A report that no reader made has no doubts.
 */
export function doubtsOf(edition: Edition, report: Report): readonly Doubt[] {
  const reading = report.reading ?? {};
  if (Object.keys(reading).length === 0) return [];
  const unmentioned = new Set(
    cellsOf(edition).flatMap(({ name, total }) => (total || name in reading || name in report.entries ? [] : [name])),
  );
  // A group printed as one row speaks for its parts.
  for (const group of groupCellsOf(edition)) {
    if (report.entries[group.name] !== undefined) for (const part of group.parts) unmentioned.delete(part);
  }
  const missing: readonly [string, Reading][] = [...unmentioned].map((name) => [name, { kind: "missing" }]);
  const doubts = [...Object.entries(reading), ...missing].flatMap(([cell, reading]) => {
    const { kind } = reading;
    return kind === "read" || placeInPrint(edition, cell) === undefined ? [] : [{ cell, kind, reading }];
  });
  return doubts.sort(
    (one, other) =>
      doubtKinds.indexOf(one.kind) - doubtKinds.indexOf(other.kind) ||
      (placeInPrint(edition, one.cell) ?? 0) - (placeInPrint(edition, other.cell) ?? 0),
  );
}

/** Position of a cell, or of a group cell (before its first part). */
function placeInPrint(edition: Edition, name: string): number | undefined {
  const cell = cellByName(edition, name);
  if (cell) return cell.index;
  const first = groupCellByName(edition, name)?.parts[0];
  const part = first === undefined ? undefined : cellByName(edition, first);
  return part === undefined ? undefined : part.index - 0.5;
}

/** The open doubt `step` places from `from` (the first or last one where `from` is none of them); it goes round. */
export function openDoubt(
  doubts: readonly Doubt[],
  settled: ReadonlySet<string>,
  from: string | undefined,
  step: 1 | -1,
): Doubt | undefined {
  const start = doubts.findIndex(({ cell }) => cell === from);
  const count = doubts.length;
  for (let passed = 1; passed <= count; passed += 1) {
    const at =
      start < 0 ? (step === 1 ? passed - 1 : count - passed) : (start + step * passed + count * passed) % count;
    const doubt = doubts[at];
    if (doubt && !settled.has(doubt.cell)) return doubt;
  }
  return undefined;
}
