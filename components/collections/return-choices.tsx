// Several different returns of one office: when each came, in what they differ, a link to each; nobody chooses beforehand.
"use client";
import { localTime } from "#components/ui/local-time.ts";
import type { OfficeRow } from "#core/collection/collection-view.ts";
import styles from "./collections.module.css";
import { returnPath } from "./return-path.ts";

interface Props {
  /** Of the collection. */
  readonly id: string;
  readonly row: OfficeRow;
  readonly chosen: string;
  readonly onChoose: (choice: string) => void;
}

export function ReturnChoices({ id, row: { choices = [], differing }, chosen, onChoose }: Props) {
  return (
    <>
      <fieldset className={styles.list}>
        <legend>选定的一份计入汇总，其余保留备查。</legend>
        {choices.map((choice, index) => (
          <p key={choice.id}>
            <label>
              <input type="radio" name="choice" checked={chosen === choice.id} onChange={() => onChoose(choice.id)} />{" "}
              {letterOf(index)}．{choice.file}
            </label>
            <span className={styles.soft}>
              {" "}
              {choice.at === "" ? "" : `${localTime(choice.at)} 收到，`}
              <a href={returnPath(id, choice.id)} target="_blank" rel="noreferrer">
                打开看
              </a>
            </span>
          </p>
        ))}
      </fieldset>
      {differing ? <Differing differing={differing} count={choices.length} /> : null}
    </>
  );
}

function Differing({ differing, count }: { differing: NonNullable<OfficeRow["differing"]>; count: number }) {
  const { cells, first } = differing;
  if (cells === 0) return <p>数字都相同，只是用的格式不同。</p>;
  return (
    <section aria-label="不同的格">
      <p>
        有 {cells} 格不同{first.length < cells ? `，先列出 ${first.length} 格` : ""}：
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">格</th>
            {Array.from({ length: count }, (_, index) => (
              <th key={letterOf(index)} scope="col">
                {letterOf(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, index) => (
                <td key={letterOf(index)} className={styles.number}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 甲、乙、丙 …: what the choices are called beside the table. */
function letterOf(index: number): string {
  return "甲乙丙丁戊己庚辛壬癸"[index] ?? String(index + 1);
}
