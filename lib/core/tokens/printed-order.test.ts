import { describe, expect, it } from "vitest";
import { leavesOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { printedOrder } from "./printed-order.ts";

const { columns } = sure(
  requireEdition("2021")
    .sections.flatMap(({ tables }) => tables ?? [])
    .find(({ id }) => id === "requests"),
);
const group = sure(columns.find(({ children }) => children));
const heads = [...columns.flatMap(leavesOf), group];
const seen = (line: number, ...ids: readonly string[]) =>
  ids.map((id) => ({ head: sure(heads.find((head) => head.id === id)), line }));
const order = (...lines: readonly ReturnType<typeof seen>[]) =>
  printedOrder(columns, lines.flat())?.map(({ id }) => id);

const own = columns.flatMap(leavesOf).map(({ id }) => id);
const below = leavesOf(group).map(({ id }) => id);
const backwards = [...own].reverse();

describe("all columns on one line", () => {
  it("stand in the order of that line", () => {
    expect(order(seen(3, ...backwards))).toEqual(backwards);
    expect(order(seen(1, "total"), seen(3, ...backwards))).toEqual(backwards);
  });

  it("of two such lines the first tells", () => {
    expect(order(seen(1, ...own), seen(2, ...backwards))).toEqual(own);
  });

  it.each([
    ["one is missing", own.slice(1)],
    ["one stands twice", [...own.slice(1), "total"]],
    ["one more stands there", [...own, "total"]],
  ])("cannot be told where %s", (_, ids) => {
    expect(order(seen(1, ...ids))).toBeUndefined();
  });

  it("nor where they are spread over two lines", () => {
    expect(order(seen(1, ...own.slice(0, 3)), seen(2, ...own.slice(3)))).toBeUndefined();
    expect(printedOrder(columns, [])).toBeUndefined();
  });
});

describe("a group over its columns", () => {
  it("level by level: where the group stands, its columns stand in the order of their own line", () => {
    const inside = [...below].reverse();
    expect(order(seen(1, "total", group.id, "naturalPerson"), seen(2, ...inside))).toEqual([
      "total",
      ...inside,
      "naturalPerson",
    ]);
  });

  it("both levels may run together on one line", () => {
    expect(order(seen(1, "naturalPerson", group.id, "total", ...below))).toEqual(own);
  });

  it("cannot be told where one of its columns is not named", () => {
    expect(order(seen(1, "naturalPerson", group.id, "total"), seen(2, ...below.slice(1)))).toBeUndefined();
    expect(order(seen(1, "naturalPerson", group.id), seen(2, ...below))).toBeUndefined();
  });
});
