// Which sheets and columns were found, and what each is counted as: to be corrected where it is wrong.
"use client";
import { Badge } from "#components/ui/badge.tsx";
import { type ColumnChoice, columnChoices, columnUseNames } from "#core/register/column-uses.ts";
import type { ShownColumn, ShownSheet } from "#core/register/see-sheet.ts";
import { sheetId } from "#core/register/told.ts";
import styles from "./register.module.css";

const kindNames: Readonly<Record<ShownSheet["kind"], string>> = {
  requests: "依申请公开台账",
  disputes: "复议诉讼台账",
  none: "没有认出",
  leftOut: "不统计",
};

export interface SheetListProps {
  readonly sheets: readonly ShownSheet[];
  /** Ids of the sheets that the clerk does not want counted. */
  readonly leftOut: readonly string[];
  readonly busy: boolean;
  readonly onColumn: (title: string, use: ColumnChoice | "auto") => void;
  readonly onLeaveOut: (id: string, leftOut: boolean) => void;
}

export function SheetList({ sheets, leftOut, busy, onColumn, onLeaveOut }: SheetListProps) {
  return (
    <ul className={styles.sheets}>
      {sheets.map((sheet) => {
        const id = sheetId({ name: sheet.sheet, ...(sheet.file === undefined ? {} : { file: sheet.file }) });
        const name = `${sheet.file ? `${sheet.file} ` : ""}“${sheet.sheet}”`;
        return (
          <li key={id} className={styles.sheet} data-sheet={sheet.sheet} data-kind={sheet.kind}>
            <div className={styles.sheetHead}>
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  checked={!leftOut.includes(id)}
                  disabled={busy}
                  onChange={(event) => onLeaveOut(id, !event.currentTarget.checked)}
                />
                <strong>{name}</strong>
              </label>
              <Badge tone={sheet.kind === "none" ? "warning" : sheet.kind === "leftOut" ? "plain" : "good"}>
                {kindNames[sheet.kind]}
              </Badge>
              <span className={styles.soft}>{sheet.rows} 行</span>
            </div>
            {sheet.why ? <p className={styles.why}>{sheet.why}，这张表没有统计。可以在下面指明各栏是什么。</p> : null}
            {sheet.kind === "leftOut" ? null : <Columns name={name} sheet={sheet} busy={busy} onColumn={onColumn} />}
          </li>
        );
      })}
    </ul>
  );
}

function Columns({
  name,
  sheet,
  busy,
  onColumn,
}: Pick<SheetListProps, "busy" | "onColumn"> & { name: string; sheet: ShownSheet }) {
  const titled = sheet.columns.filter(({ title }) => title !== "");
  const used = titled.filter(({ role, ticked }) => ticked || (role !== undefined && role !== "number"));
  if (titled.length === 0)
    return <p className={styles.soft}>没有找到栏目名称那一行：请在台账最上面写上各栏的名称，再选一次。</p>;
  return (
    <details open={sheet.kind === "none"}>
      <summary>
        各栏对应{used.length > 0 ? `：${used.map(columnWords).join("、")}` : ""}
        <span className={styles.change}>（更改）</span>
      </summary>
      <p className={styles.soft}>选错的改过来就会重新统计；改过的会记住，下一年同名的栏自动认出。</p>
      <table className={styles.columns} aria-label={`${name}的栏目`}>
        <thead>
          <tr>
            <th scope="col">台账里的栏名</th>
            <th scope="col">当作</th>
          </tr>
        </thead>
        <tbody>
          {[...new Map(titled.map((column) => [column.title, column])).values()].map((column) => (
            <tr key={column.title} data-column={column.title}>
              <th scope="row">{column.title}</th>
              <td>
                <select
                  aria-label={`“${column.title}”一栏是什么`}
                  value={choiceOf(column)}
                  disabled={busy}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    onColumn(column.title, columnChoices.find((use) => use === value) ?? "auto");
                  }}
                >
                  <option value="auto">{autoWords(column)}</option>
                  {columnChoices.map((use) => (
                    <option key={use} value={use}>
                      {columnUseNames[use]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function columnWords({ title, role }: ShownColumn): string {
  const last = title.split("·").pop() ?? title;
  return role === undefined || role === "number" ? `${last}（勾选）` : `${last}→${columnUseNames[role]}`;
}

/** What was found by itself stands in the list as `auto`, so that it can be told apart from what the office said. */
function choiceOf({ role, told }: ShownColumn): ColumnChoice | "auto" {
  if (told) return role === undefined || role === "number" ? "unused" : role;
  return "auto";
}

function autoWords({ role, ticked, told }: ShownColumn): string {
  if (told) return "自动识别";
  if (ticked) return "自动：打勾的栏";
  return role === undefined || role === "number" ? "自动：不用" : `自动：${columnUseNames[role]}`;
}
