import { expect, test } from "vitest";
import { leavesOf } from "./cells.ts";
import { headHelp } from "./head-help.ts";
import { requireEdition } from "./registry.ts";

const heads = (id: string) =>
  requireEdition(id)
    .sections.flatMap(({ tables = [] }) => tables)
    .flatMap(({ rows }) => rows.flatMap(leavesOf));

test("every row of the newest form that is typed has its help, and no help is of a row that no form has", () => {
  const rows = heads("2021").filter(({ total }) => !total);
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter(({ id }) => headHelp[id] === undefined).map(({ label }) => label)).toEqual([]);
  const known = new Set([...heads("2021"), ...heads("2019")].map(({ id }) => id));
  expect(Object.keys(headHelp).filter((id) => !known.has(id))).toEqual([]);
});

test("each names an article, the form or a method of the law; whatever else it rests on is marked as practice", () => {
  for (const [id, { source, practice, counts }] of Object.entries(headHelp)) {
    const official = /^(?:《条例》第[一二三四五六七八九十]+条|国办公开办函|《政府信息公开信息处理费管理办法》)/u.test(
      source,
    );
    expect([id, official]).toEqual([id, practice !== true]);
    expect(counts).toMatch(/\p{Script=Han}/u);
    expect(counts).not.toMatch(/[。；]$/u);
  }
});
