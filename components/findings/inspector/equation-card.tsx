// One equation written out with its numbers; each term leads to its cell.
"use client";
import { useDesk } from "#components/desk/desk-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { WrittenEquation, WrittenSide } from "#core/desk/write-equation.ts";
import { cellByName } from "#core/editions/cells.ts";
import styles from "./inspector.module.css";

export interface EquationCardProps {
  readonly equation: WrittenEquation;
  /** The cell that was asked about: not a link to itself. */
  readonly asked: string;
  readonly onCell: (cell: string) => void;
}

export function EquationCard({ equation, asked, onCell }: EquationCardProps) {
  const { check, name, holds, unknown, computed, relation, left, right, gap, basis } = equation;
  return (
    <li className={styles.equation} data-holds={holds && !unknown} data-check={check}>
      <p className={styles.equationHead}>
        <span>
          {check} {name}
        </span>
        {unknown ? (
          <Badge tone="warning">有误填，无法核对</Badge>
        ) : holds ? (
          <Badge tone="good">{computed ? "自动计算" : relation === "=" ? "平衡" : "成立"}</Badge>
        ) : (
          <Badge tone="error">{relation === "=" ? `相差 ${gap}` : `多出 ${gap}`}</Badge>
        )}
      </p>
      <p className={styles.sides}>
        <Side side={left} asked={asked} onCell={onCell} />
        <span className={styles.relation}>{relation === "=" ? (holds ? "＝" : "≠") : holds ? "≤" : "＞"}</span>
        <Side side={right} asked={asked} onCell={onCell} />
      </p>
      <p className={styles.basis}>{basis}</p>
    </li>
  );
}

function Side({ side, asked, onCell }: { side: WrittenSide; asked: string; onCell: (cell: string) => void }) {
  const { edition } = useDesk();
  const { terms, nil, blank, sum } = side;
  const rest = [nil > 0 ? `${nil} 项为 0` : "", blank > 0 ? `${blank} 项空白` : ""]
    .filter((part) => part !== "")
    .join("，");
  const several = terms.length + nil + blank > 1;
  return (
    <span className={styles.side}>
      {terms.map(({ cell, label, text }, index) => (
        <span key={cell}>
          {index > 0 ? "＋" : ""}
          {cell === asked ? (
            <b>{label}</b>
          ) : cellByName(edition, cell) ? (
            <button type="button" className={styles.term} onClick={() => onCell(cell)}>
              {label}
            </button>
          ) : (
            label
          )}{" "}
          <b>{text === "" ? "空白" : text}</b>
        </span>
      ))}
      {terms.length === 0 && rest === "" ? <b>0</b> : null}
      {rest ? <span className={styles.rest}>{terms.length > 0 ? `（另 ${rest}）` : rest}</span> : null}
      {several ? (
        <span>
          ＝<b>{sum}</b>
        </span>
      ) : null}
    </span>
  );
}
