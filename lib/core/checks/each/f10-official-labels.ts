// F10: printed labels of rows and columns against the official ones.
import { cornerPath, pathsOf } from "../../editions/cells.ts";
import type { Edition, Head, Section, Table } from "../../editions/edition.ts";
import { isForeignColumn } from "../../editions/foreign-columns.ts";
import { foldLabel } from "../../language/fold-text.ts";
import { defineCheck, type Found } from "../check.ts";
import { formMessages } from "../messages-form.ts";

const mostLabels = 3;

export const officialLabels = defineCheck({
  number: "F10",
  name: "表头与行名与官方一致",
  severity: "warning",
  cases: "表头没有印出勾稽关系：提示",
  basis: "年度报告格式所附表格的行名、列名",
  sides: { left: "所印", right: "规定的用语" },
  pace: "narrative",
  find: ({ edition, report }) => {
    const heads = Object.entries(report.labels ?? {}).flatMap(([path, printed]) => {
      const found = headAt(edition, path);
      return found ? [{ ...found, printed }] : [];
    });
    const unlabelled = heads.filter(({ printed }) => foldLabel(printed) === "");
    return [
      // Where many are missing the layout of the document was damaged, not its labels (B06 tells).
      ...(unlabelled.length <= mostLabels ? unlabelled.map(noLabel) : []),
      ...heads.filter(isOther).map(otherLabel),
      ...edition.sections.flatMap((section) => noBalanceNote(section, report.labels ?? {})),
    ];
  },
});

interface PrintedHead {
  readonly head: Head;
  readonly table: Table;
  readonly section: string;
  readonly printed: string;
}

/** Another wording. That of another year's form is told by F11, for the table. */
function isOther({ head, table, printed }: PrintedHead): boolean {
  return ![foldLabel(head.label), ""].includes(foldLabel(printed)) && !isForeignColumn(table, printed);
}

function noLabel({ head, section }: PrintedHead): Found {
  const label = `${head.mark ?? ""}${head.label}`;
  return { section, right: label, message: formMessages.noLabel(label) };
}

function otherLabel({ head, section, printed }: PrintedHead): Found {
  const message = formMessages.label(printed, `${head.mark ?? ""}${head.label}`);
  return { section, left: printed, right: head.label, message };
}

/** The sentence of the balance in the corner of a table, where a document leaves it out. */
function noBalanceNote({ id, tables }: Section, labels: Readonly<Record<string, string>>): readonly Found[] {
  return (tables ?? []).flatMap((table): Found[] =>
    table.corner !== undefined && labels[cornerPath(table)] === ""
      ? [{ section: id, severity: "note", right: table.corner, message: formMessages.noBalanceNote(table.corner) }]
      : [],
  );
}

/** The head that `table_head` names, groups included. */
function headAt(edition: Edition, path: string): Omit<PrintedHead, "printed"> | undefined {
  const [tableId, headId] = path.split("_");
  for (const section of edition.sections) {
    const table = section.tables?.find(({ id }) => id === tableId);
    const head = table && [...pathsOf(table.rows), ...pathsOf(table.columns)].flat().find(({ id }) => id === headId);
    if (head) return { head, table, section: section.id };
  }
  return undefined;
}
