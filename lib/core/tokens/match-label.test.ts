// Which head a label names: the form's words, known others, torn and misprinted ones; two heads in one label name none.
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { pathsOf } from "../editions/cells.ts";
import type { Edition, Head } from "../editions/edition.ts";
import { editions, requireEdition } from "../editions/registry.ts";
import { foldLabel } from "../language/fold-text.ts";
import { matchLabel } from "./match-label.ts";

const edition = requireEdition("2021");
const tables = edition.sections.flatMap((section) => section.tables ?? []);
const all = (heads: readonly Head[]): readonly Head[] => heads.flatMap((head) => [head, ...all(head.children ?? [])]);
const rows = tables.flatMap((table) => all(table.rows)).map((head) => ({ head }));
const columnsOf = (id: string) => pathsOf(tables.find((table) => table.id === id)?.columns ?? []);
const columns = columnsOf("requests").map((path) => ({ head: path[path.length - 1] as Head }));
const named = (text: string, targets = rows) =>
  matchLabel(edition, text, targets).map(({ target, kind }) => `${target.head.id} ${kind}`);

describe("a row's label", () => {
  it.each([
    ["2.重复申请", "repeated official"],
    ["重 复 申 请：", "repeated official"],
    ["2.其他法律法规禁止公开", "prohibitedByLaw variant"],
    ["屬於國家秘密", "stateSecret official"],
    ["属于国家秘密的", "stateSecret near"],
    ["行政许可（件）", "licenses near"],
    ["本年新收政府信息公开申请数量（件）", "newlyReceived near"],
    ["4.无正当理由大量返复申请", "excessive near"],
    ["申请人无正当理由逾期不补正", "correctionOverdue near"],
    ["（四）无法提供 1.本机关不掌握相关政府信息", "notHeld near"],
    ["重新出具已获取信息", "confirmationOrReissue near"],
  ])("%s names %s", (text, name) => {
    expect(named(text)).toEqual([name]);
  });

  it.each([
    ["", "nothing"],
    ["其中", "no head"],
    ["公路养护里程", "other words"],
    ["予以公开 部分公开", "two heads"],
    ["收到申请后予以公开的有关情况说明", "a head in a sentence"],
  ])("%j names none: %s", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("that several rows share names all of them", () => {
    expect(new Set(named("总计")).size).toBe(
      new Set(rows.filter(({ head }) => head.label === "总计").map(({ head }) => `${head.id} official`)).size,
    );
    expect(named("其他").length).toBeGreaterThan(0);
  });
});

it("a column's label is looked for among the columns alone", () => {
  expect(named("自然人", columns)).toEqual(["naturalPerson official"]);
  expect(named("重复申请", columns)).toEqual([]);
  expect(
    named(
      "未经复议直接起诉 复议后起诉",
      columnsOf("disputes").map((path) => ({ head: path[0] as Head })),
    ),
  ).toEqual([]);
});

it.each([...editions, edition2027].map((each: Edition) => [each.id, each] as const))(
  "%s: every printed label and alias of a table names its own head, and near matches never come before it",
  (_, each) => {
    for (const table of each.sections.flatMap((section) => section.tables ?? [])) {
      for (const heads of [table.rows, table.columns].map(all)) {
        const targets = heads.map((head) => ({ head }));
        for (const head of heads)
          for (const wording of [head.label, ...(head.aliases ?? [])]) {
            const found = matchLabel(each, wording, targets);
            expect(
              found.map(({ target }) => target.head),
              wording,
            ).toContain(head);
            expect(found.find(({ target }) => target.head === head)?.kind).toBe(
              foldLabel(wording) === foldLabel(head.label) ? "official" : "variant",
            );
          }
      }
    }
  },
);
