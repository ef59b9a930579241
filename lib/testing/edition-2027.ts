// An edition that does not exist: 2021's form with one more reason for refusal. Adding a year must be no more than this.
import type { Edition, Head } from "#core/editions/edition.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { editions } from "#core/editions/registry.ts";

const workSecret: Head = { id: "workSecret", mark: "9.", label: "属于工作秘密", help: "虚构的第九项。" };

function withWorkSecret(heads: readonly Head[]): readonly Head[] {
  return heads.map((head) => {
    if (!head.children) return head;
    const children = withWorkSecret(head.children);
    return { ...head, children: head.id === "notDisclosed" ? [...children, workSecret] : children };
  });
}

export const edition2027: Edition = {
  ...edition2021,
  id: "2027",
  name: "2027年格式（虚构）",
  notice: { number: "国办公开办函〔2027〕1号", title: "虚构的通知", date: "2027-09-01" },
  years: { from: 2027 },
  sections: edition2021.sections.map((section) =>
    "tables" in section
      ? { ...section, tables: section.tables.map((table) => ({ ...table, rows: withWorkSecret(table.rows) })) }
      : section,
  ),
};

/** The registry with its one more line. */
export const editionsTo2027: readonly Edition[] = [...editions, edition2027];
