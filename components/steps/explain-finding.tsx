// The clerk's answer to a finding: a sentence that is kept with the report and asks to be confirmed when the values change.
"use client";
import { useState } from "react";
import { announceStep } from "#components/desk/announce-step.ts";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { Finding } from "#core/checks/finding.ts";
import { addSentence, explanationSentence } from "#core/findings/explanation-sentence.ts";
import { explanationFor, explanationOf, type LedgerState, ledgerState } from "#core/findings/ledger.ts";
import { applyChanges } from "#core/report/apply-changes.ts";
import { explanationKey } from "#core/report/keys.ts";
import type { Explanation } from "#core/report/report.ts";
import styles from "./explain-finding.module.css";

const stateWords: Readonly<Record<LedgerState, string>> = {
  open: "",
  explained: "✓ 已说明：",
  overridden: "✓ 已写明理由保留：",
  toConfirm: "! 内容变了，请重新确认：",
};

export function ExplainFinding({ finding }: { finding: Finding }) {
  const desk = useDesk();
  const stored = useTopic("report", () => storedAnswer(desk.context(), finding));
  const known = stored === "" ? undefined : (JSON.parse(stored) as StoredAnswer);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(known?.explanation.text ?? "");
  const isError = finding.severity === "error";

  function save(words: string) {
    const explanation = explanationFor(desk.context(), finding, {
      text: words,
      by: "填报人",
      at: new Date().toISOString(),
    });
    const earlier = known ? [{ key: explanationKey(known.explanation), text: "" }] : [];
    const given = explanation ? [{ key: explanationKey(explanation), text: JSON.stringify(explanation) }] : [];
    const count = desk.edit("写说明", given[0]?.key === earlier[0]?.key ? given : [...earlier, ...given]);
    announceStep(desk, explanation ? "说明已保存" : known ? "已删除说明" : "没有写说明", count);
    setOpen(false);
  }

  function addToReport({ explanation }: StoredAnswer) {
    const change = addSentence(desk.edition, desk.report(), explanationSentence(desk.edition, explanation));
    const count = change ? desk.become("写入报告", applyChanges(desk.edition, desk.report(), [change])) : 0;
    announceStep(desk, count > 0 ? "已写入最后一部分" : "最后一部分已有这句话", count);
  }

  return (
    <div className={styles.explain} data-ledger={known?.state ?? "open"}>
      {known && !open ? (
        <p>
          {stateWords[known.state]}
          {known.explanation.text}
        </p>
      ) : null}
      {open ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save(text);
          }}
        >
          <Field label={isError ? "保留的理由" : "说明"}>
            <textarea
              ref={takeFocus}
              rows={2}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              maxLength={500}
            />
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
        <div className={styles.buttons}>
          {known?.state === "toConfirm" ? (
            <Button small onClick={() => save(known.explanation.text)}>
              仍然有效，重新确认
            </Button>
          ) : null}
          <Button small look="quiet" onClick={() => setOpen(true)}>
            {known ? "修改说明" : isError ? "写明理由并保留" : "写一句说明"}
          </Button>
          {known && known.state !== "toConfirm" ? (
            <Button small look="quiet" onClick={() => addToReport(known)}>
              写入报告最后一部分
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

/** The field takes the place of the button that opened it. */
const takeFocus = (area: HTMLTextAreaElement | null) => area?.focus();

interface StoredAnswer {
  readonly explanation: Explanation;
  readonly state: LedgerState;
}

/** The answer to a finding and how it stands, as one text so that an unchanged answer renders nothing. */
function storedAnswer(year: Parameters<typeof ledgerState>[0], finding: Finding): string {
  const explanation = explanationOf(year, finding);
  return explanation ? JSON.stringify({ explanation, state: ledgerState(year, finding) } satisfies StoredAnswer) : "";
}
