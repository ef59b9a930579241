// The clerk's answer to a finding: a sentence that is kept with the report and asks to be confirmed when the values change.
"use client";
import { useMemo, useState } from "react";
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

/** The answer to a finding as it is kept, and what can be done with it. */
function useAnswer(finding: Finding) {
  const desk = useDesk();
  // A text, so that an unchanged answer renders nothing.
  const stored = useTopic("report", () => JSON.stringify(storedAnswer(desk.context(), finding) ?? ""));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew only where it says something else
  const known = useMemo(() => storedAnswer(desk.context(), finding), [stored]);

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
  }

  function addToReport({ explanation }: KeptAnswer) {
    const change = addSentence(desk.edition, desk.report(), explanationSentence(desk.edition, explanation));
    const count = change ? desk.become("写入报告", applyChanges(desk.edition, desk.report(), [change])) : 0;
    announceStep(desk, count > 0 ? "已写入最后一部分" : "最后一部分已有这句话", count);
  }

  return { known, save, addToReport };
}

type Answer = ReturnType<typeof useAnswer>;

export function ExplainFinding({ finding }: { finding: Finding }) {
  const answer = useAnswer(finding);
  const { known, save } = answer;
  const [open, setOpen] = useState(false);
  const isError = finding.severity === "error";
  return (
    <div className={styles.explain} data-ledger={known?.state ?? "open"}>
      {known && !open ? (
        <p>
          {stateWords[known.state]}
          {known.explanation.text}
        </p>
      ) : null}
      {open ? (
        <AnswerForm
          label={isError ? "保留的理由" : "说明"}
          text={known?.explanation.text ?? ""}
          onSave={(text) => {
            save(text);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <AnswerButtons answer={answer} isError={isError} onOpen={() => setOpen(true)} />
      )}
    </div>
  );
}

interface AnswerFormProps {
  readonly label: string;
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

function AnswerForm({ label, text: first, onSave, onCancel }: AnswerFormProps) {
  const [text, setText] = useState(first);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <Field label={label}>
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
        <Button small onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}

function AnswerButtons({ answer, isError, onOpen }: { answer: Answer; isError: boolean; onOpen: () => void }) {
  const { known, save, addToReport } = answer;
  return (
    <div className={styles.buttons}>
      {known?.state === "toConfirm" ? (
        <Button small onClick={() => save(known.explanation.text)}>
          仍然有效，重新确认
        </Button>
      ) : null}
      <Button small look="quiet" onClick={onOpen}>
        {known ? "修改说明" : isError ? "写明理由并保留" : "写一句说明"}
      </Button>
      {known && known.state !== "toConfirm" ? (
        <Button small look="quiet" onClick={() => addToReport(known)}>
          写入报告最后一部分
        </Button>
      ) : null}
    </div>
  );
}

/** The field takes the place of the button that opened it. */
const takeFocus = (area: HTMLTextAreaElement | null) => area?.focus();

interface KeptAnswer {
  readonly explanation: Explanation;
  readonly state: LedgerState;
}

/** The answer to a finding and how it stands; undefined where there is none. */
function storedAnswer(year: Parameters<typeof ledgerState>[0], finding: Finding): KeptAnswer | undefined {
  const explanation = explanationOf(year, finding);
  return explanation && { explanation, state: ledgerState(year, finding) };
}
