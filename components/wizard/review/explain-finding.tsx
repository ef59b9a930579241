// The clerk's answer to a finding: a sentence that is kept with the report and lapses when the figures change.
"use client";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { Finding } from "#core/checks/finding.ts";
import { explanationKey, textAt } from "#core/report/keys.ts";
import type { Explanation } from "#core/report/report.ts";
import { useDesk, useTopic } from "../desk/desk-context.tsx";
import styles from "./explain-finding.module.css";

export function ExplainFinding({ finding }: { finding: Finding }) {
  const desk = useDesk();
  const places = finding.cells.length > 0 ? finding.cells : [finding.section];
  const key = explanationKey({ check: finding.number, cells: places });
  const stored = useTopic("report", () => textAt(desk.report(), key));
  const known = stored === "" ? undefined : (JSON.parse(stored) as Explanation);
  const valid = known !== undefined && places.every((place) => known.values[place] === valueAt(place));
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(known?.text ?? "");
  const verb = finding.severity === "error" ? "写明理由并保留" : "写一句说明";

  function save() {
    const explanation: Explanation = {
      check: finding.number,
      cells: places,
      values: Object.fromEntries(places.map((place) => [place, valueAt(place)])),
      text: text.trim(),
      by: "填报人",
      at: new Date().toISOString(),
      override: finding.severity === "error",
    };
    desk.edit("写说明", [{ key, text: text.trim() === "" ? "" : JSON.stringify(explanation) }]);
    announce(text.trim() === "" ? "已删除说明" : "说明已保存", { label: "撤销", run: () => desk.undo() });
    setOpen(false);
  }

  return (
    <div className={styles.explain}>
      {known && !open ? (
        <p>
          {valid ? "✓ 已说明：" : "! 数字变了，说明请重新确认："}
          {known.text}
        </p>
      ) : null}
      {open ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Field label={finding.severity === "error" ? "保留的理由" : "说明"}>
            <textarea rows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={500} />
          </Field>
          <div className={styles.buttons}>
            <Button small look="main" type="submit">
              保存说明
            </Button>
            <Button small onClick={() => setOpen(false)}>
              取消
            </Button>
          </div>
        </form>
      ) : (
        <Button small look="quiet" onClick={() => setOpen(true)}>
          {known ? "修改说明" : verb}
        </Button>
      )}
    </div>
  );

  function valueAt(place: string): string {
    const { entries, narrative } = desk.report();
    return finding.cells.length > 0 ? (entries[place] ?? "") : (narrative[place] ?? "");
  }
}
