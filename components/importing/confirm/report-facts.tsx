// What the report says of itself, as recognised: office, year, form. All can be corrected.
"use client";
import { Field } from "#components/ui/field.tsx";
import { editionById, editionForYear, editions } from "#core/editions/registry.ts";
import { useConfirmDesk } from "./confirm-context.tsx";
import { confirmedReport, isUnusualForm } from "./confirming.ts";
import styles from "./report-facts.module.css";

export function ReportFacts({ notes }: { notes: readonly string[] }) {
  const { state, step } = useConfirmDesk();
  const { corrected, edition, read } = state;
  const { figuresLeftOut, textsLeftOut } = confirmedReport(state);
  const usual = editionForYear(corrected.year);
  return (
    <div className={styles.facts}>
      <div className={styles.fields}>
        <Field label="单位" error={corrected.office.name.trim() === "" ? "没有认出单位，请填写" : undefined}>
          <input
            value={corrected.office.name}
            autoComplete="organization"
            onChange={(event) => step({ do: "office", office: { ...corrected.office, name: event.target.value } })}
          />
        </Field>
        <Field label="年度" error={usual ? undefined : "这一年没有规定的格式"}>
          <input
            inputMode="numeric"
            autoComplete="off"
            value={corrected.year || ""}
            onChange={(event) => step({ do: "year", year: Number(event.target.value.replace(/\D/g, "").slice(0, 4)) })}
          />
        </Field>
        <Field label="格式">
          <select value={edition.id} onChange={(event) => step({ do: "edition", id: event.target.value })}>
            {editions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <ul className={styles.notes} aria-label="关于读取的说明">
        {edition.id === read.edition ? null : (
          <li>
            读取时认定为{editionById(read.edition)?.name}。改用这一格式后，有 {figuresLeftOut} 个数、{textsLeftOut}{" "}
            部分文字没有对应的位置，不会读入；改回即恢复。
          </li>
        )}
        {usual && isUnusualForm(state) ? (
          <li>
            {corrected.year} 年应使用{usual.name}，这份报告用的是{edition.name}。
          </li>
        ) : null}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
