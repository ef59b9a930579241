// F10: printed labels of rows and columns against the official ones.
import { cellsOf, pathsOf } from "../../editions/cells.ts";
import type { Edition, Head } from "../../editions/edition.ts";
import { foldLabel } from "../../editions/labels.ts";
import { unlabelledRows } from "../../report/reading-notes.ts";
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";

const mostLabels = 3;

export const officialLabels = defineCheck({
  number: "F10",
  name: "表头与行名与官方一致",
  severity: "warning",
  basis: "年度报告格式所附表格的行名、列名",
  pace: "narrative",
  find: ({ edition, report }) => [
    ...missingLabels(report.notes ?? []).map((label) => ({
      section: sectionOf(edition, label),
      right: label,
      message: formMessages.noLabel(label),
    })),
    ...Object.entries(report.labels ?? {}).flatMap(([path, printed]) => {
      const found = headAt(edition, path);
      if (!found || foldLabel(printed) === foldLabel(found.head.label) || foldLabel(printed) === "") return [];
      const official = `${found.head.mark ?? ""}${found.head.label}`;
      const message = formMessages.label(printed, official);
      return [{ section: found.section, left: printed, right: found.head.label, message }];
    }),
  ],
});

/** Labels that the document does not print. Where many are missing its layout was damaged, not its labels (B06 tells). */
function missingLabels(notes: readonly string[]): readonly string[] {
  const labels = unlabelledRows(notes);
  return labels.length <= mostLabels ? labels : [];
}

/** The section of the row that carries this printed label. */
function sectionOf(edition: Edition, label: string): string {
  const row = cellsOf(edition).find((cell) => foldLabel(cell.row.label) === foldLabel(label));
  return row?.section.id ?? "basics";
}

/** The head that `table_head` names, groups included. */
function headAt(edition: Edition, path: string): { head: Head; section: string } | undefined {
  const [tableId, headId] = path.split("_");
  for (const section of edition.sections) {
    const table = section.tables?.find(({ id }) => id === tableId);
    const head = table && [...pathsOf(table.rows), ...pathsOf(table.columns)].flat().find(({ id }) => id === headId);
    if (head) return { head, section: section.id };
  }
  return undefined;
}
