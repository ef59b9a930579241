// What stands at the caret: the live figure that is chosen, what was found there, each with what can be done.
"use client";
import type { KeyboardEvent } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Finding } from "#core/checks/finding.ts";
import { FindingAnswer, keyOf } from "./finding-answer.tsx";
import styles from "./narrative.module.css";
import page from "./page.module.css";
import { showFigure } from "./show-figure.ts";
import { useOpenFigure } from "./use-open-figure.ts";

export interface CaretPlace {
  readonly findings: readonly Finding[];
  /** The placeholder of the chip that is selected. */
  readonly chip?: string | undefined;
  /** From the upper edge of the editor, in pixels. */
  readonly below: number;
}

export interface AtCaretCardProps {
  readonly at: CaretPlace;
  readonly onClose: () => void;
  /** Back into the text. */
  readonly onBack: () => void;
  readonly onChoose: () => void;
}

export function AtCaretCard({ at, onClose, onBack, onChoose }: AtCaretCardProps) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
    onBack();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key leaves the card, whatever in it has the focus
    <div className={page.card} style={{ top: at.below + 4 }} onKeyDown={onKeyDown} data-caret-card>
      {at.chip === undefined ? null : <ChosenFigure typed={at.chip} onChoose={onChoose} />}
      {at.findings.map((finding) => (
        <FindingAnswer
          key={keyOf(finding)}
          finding={finding}
          onClose={() => {
            onClose();
            onBack();
          }}
        />
      ))}
    </div>
  );
}

function ChosenFigure({ typed, onChoose }: { typed: string; onChoose: () => void }) {
  const desk = useDesk();
  const open = useOpenFigure();
  const { text, label, missing, cell, why } = showFigure(desk, typed);
  return (
    <div className={styles.answer} role="note" data-chip={typed}>
      <p className={styles.message}>
        {label}：{missing ?? text}
      </p>
      {why === "unknown" ? null : (
        <Button small onClick={() => open(typed, onChoose)}>
          {cell ? "去这一格（回车）" : "去基本信息（回车）"}
        </Button>
      )}
      <Button small look={cell ? "quiet" : "plain"} onClick={onChoose}>
        换成别的数…
      </Button>
    </div>
  );
}
