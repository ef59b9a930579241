// Giving back, and another last day, for one office or for many at once: asked for the reason and the day.
"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import type { OfficeRow } from "#core/collection/collection-view.ts";
import styles from "./collections.module.css";
import { extendDecisions, returnDecisions } from "./row-decisions.ts";
import type { CollectionDesk } from "./use-collection.ts";

interface Props {
  readonly asking: "sendBack" | "extend";
  readonly rows: readonly OfficeRow[];
  readonly desk: CollectionDesk;
  readonly onClose: () => void;
}

const mostNamed = 8;

export function AskDecision({ asking, rows, desk, onClose }: Props) {
  const [why, setWhy] = useState("");
  const [until, setUntil] = useState("");
  const isSigned = rows.some(({ signed }) => signed);
  const isExtension = asking === "extend";
  const isExtended = rows.some(({ extended }) => extended);
  const needsWhy = isExtension ? until !== "" || !isExtended : isSigned;
  const { today } = desk.view;
  const isOver = until !== "" && until < today;
  const lacking = (needsWhy && why.trim() === "") || (isExtension && until === "" && !isExtended) || isOver;

  function decide() {
    onClose();
    const decide = isExtension ? extendDecisions(rows, why, until) : returnDecisions(rows, why, until);
    const done = isExtension ? (until === "" ? "已取消延期" : "已延期") : "已退回";
    void desk.change({ decide: [...decide] }, `${done}：${namesOf(rows)}`);
  }

  return (
    <Dialog
      title={`${isExtension ? "延期" : "退回修改"}（${namesOf(rows)}）`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="main" disabled={lacking} onClick={decide}>
            {isExtension ? "延期" : rows.length > 1 ? `退回 ${rows.length} 家` : "退回"}
          </Button>
        </>
      }
    >
      {isSigned && !isExtension ? (
        <p className={styles.soft}>退回后，这份年报在该单位重新打开，原因会显示在它的年报页面上。</p>
      ) : null}
      <Field label={isExtension ? "延期的原因" : "退回的原因"} required={needsWhy}>
        <textarea
          rows={3}
          maxLength={isExtension ? 200 : 500}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </Field>
      <Field
        label={isExtension ? "延期至" : "请在哪一天前重报"}
        error={isOver ? `这一天已经过去，请填今天（${today}）或以后的日期。` : undefined}
        help={
          isExtension
            ? isExtended
              ? "留空是取消延期，仍按统一的截止日期。"
              : undefined
            : "可以不填。退回修改意见在“下载退回意见”里，一家一份。"
        }
      >
        <input type="date" min={today} value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
    </Dialog>
  );
}

function namesOf(rows: readonly OfficeRow[]): string {
  const named = rows.slice(0, mostNamed).map(({ name }) => name);
  return rows.length > mostNamed ? `${named.join("、")}等 ${rows.length} 家` : named.join("、");
}
