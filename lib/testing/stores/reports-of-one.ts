// A store in a folder of its own for a file of tests, and what one clerk does in it: begin a report, save it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { createReport } from "#server/reports/create-report.ts";
import { saveReport } from "#server/reports/save-report.ts";
import { openStore } from "#server/store/sqlite/open-store.ts";
import type { Store } from "#server/store/store.ts";

export const today = new Date("2026-11-22");
export const office = { name: "某县人民政府", kind: "government" } as const;

type Typed = readonly [key: string, base: string, raw: string];

/** Opened before the tests of the file that asks, closed and removed after them. */
export function reportsOfOne() {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-reports-"));
  let opened: Store | undefined;
  let saves = 0;
  const store = (): Store => {
    if (!opened) throw new Error("asked before the tests run");
    return opened;
  };
  beforeAll(async () => {
    opened = await openStore(folder);
  });
  afterAll(async () => {
    await store().close();
    rmSync(folder, { recursive: true });
  });
  return {
    store,
    create: (year = 2025) => createReport(store(), { year, office }, today),
    save(id: string, baseVersion: number, ...typed: readonly Typed[]) {
      saves++;
      const ops = typed.map(([key, base, raw]) => ({ key, base, raw }));
      return saveReport(store(), id, { saveId: `save-${saves}`, baseVersion, ops });
    },
  };
}
