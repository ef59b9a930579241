// The list of offices: searched, chosen, each opened to be changed.
"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ListedOffice } from "#core/offices/listed-office.ts";
import { kindWords, levelWords } from "#core/offices/office-list-words.ts";
import styles from "./collections.module.css";

const pageLength = 200;

interface Props {
  readonly offices: readonly ListedOffice[];
  readonly chosen: readonly string[];
  readonly onChoose: (names: readonly string[]) => void;
  readonly onEdit: (office: ListedOffice) => void;
}

export function OfficeRows({ offices, chosen, onChoose, onEdit }: Props) {
  const [words, setWords] = useState("");
  const [shown, setShown] = useState(pageLength);
  const sought = words.trim();
  const found = offices.filter(({ name, aliases, parent = "", code = "" }) =>
    [name, parent, code, ...aliases].some((text) => text.includes(sought)),
  );
  return (
    <section className={styles.panel} aria-label="名单">
      <input
        type="search"
        className={styles.input}
        aria-label="查找单位"
        placeholder="查找名称、曾用名、上级或代码"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {found.length === 0 ? (
        <p className={styles.soft}>{offices.length === 0 ? "名单还是空的。" : "没有符合条件的单位。"}</p>
      ) : (
        <OfficeTable offices={found.slice(0, shown)} chosen={chosen} onChoose={onChoose} onEdit={onEdit} />
      )}
      {found.length > shown ? (
        <Button small onClick={() => setShown(shown + pageLength)}>
          再列出一些（还有 {found.length - shown} 家）
        </Button>
      ) : null}
    </section>
  );
}

function OfficeTable({ offices, chosen, onChoose, onEdit }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled with the keyboard
    <section className={styles.scroll} aria-label="应报单位名单" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">类别、层级</th>
            <th scope="col">上级</th>
            <th scope="col">代码</th>
            <th scope="col">说明</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => (
            <OfficeRow
              key={office.name}
              office={office}
              chosen={chosen.includes(office.name)}
              onChoose={(taken) =>
                onChoose(taken ? [...chosen, office.name] : chosen.filter((each) => each !== office.name))
              }
              onEdit={() => onEdit(office)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly office: ListedOffice;
  readonly chosen: boolean;
  readonly onChoose: (taken: boolean) => void;
  readonly onEdit: () => void;
}

function OfficeRow({ office, chosen, onChoose, onEdit }: RowProps) {
  const { name, aliases, kind, level, parent, code } = office;
  return (
    <tr data-listed={name}>
      <th scope="row">
        <label>
          <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} /> {name}
        </label>
        {aliases.length > 0 ? <p className={styles.soft}>曾用名、简称：{aliases.join("、")}</p> : null}
      </th>
      <td>{[kind && kindWords[kind], level && levelWords[level]].filter(Boolean).join("，")}</td>
      <td>{parent}</td>
      <td>{code}</td>
      <td>{wordsOf(office)}</td>
      <td>
        <Button small onClick={onEdit} aria-label={`修改${name}`}>
          修改
        </Button>
      </td>
    </tr>
  );
}

function wordsOf({ from, until, exempt }: ListedOffice): string {
  return [
    from === undefined ? "" : `${from}年设立`,
    until === undefined ? "" : `到${until}年为止`,
    exempt === undefined ? "" : `免报：${exempt}`,
  ]
    .filter((text) => text !== "")
    .join("，");
}
