// The text of a section in its editor: shown as printed until the editor is there, in a plain box where it cannot start.
"use client";
import { useRef } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { resolvedText } from "#core/report/placeholders.ts";
import { AtCaretCard } from "./at-caret.tsx";
import page from "./page.module.css";
import { PlainText } from "./plain-text.tsx";
import type { ProseFieldProps } from "./prose-field-props.ts";
import { useProseEditor } from "./use-prose-editor.ts";

export function ProseField(props: ProseFieldProps) {
  const holder = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const { state, at, dismiss, focus } = useProseEditor(holder, card, props);
  if (state === "plain") return <PlainText {...props} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is offered at the caret goes when the text is left
    <div
      className={page.field}
      data-editor={state}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) dismiss();
      }}
      style={{ "--rows": props.rows } as React.CSSProperties}
    >
      {state === "coming" ? <ComingText section={props.section} /> : null}
      <div ref={holder} />
      <div ref={card} aria-live="polite">
        {at ? <AtCaretCard at={at} onClose={dismiss} onBack={focus} onChoose={props.onChoose} /> : null}
      </div>
    </div>
  );
}

/** What stands in the text, as printed: for the moment until the editor is there. */
function ComingText({ section }: { section: string }) {
  const desk = useDesk();
  const report = desk.report();
  const text = report.narrative[section] ?? "";
  const printed = resolvedText(desk.edition, report, desk.figures(), text, desk.lastYear?.figures);
  return (
    <div className={page.coming} aria-hidden="true">
      {printed.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move here
        <p key={index}>{line === "" ? "\u00a0" : line}</p>
      ))}
    </div>
  );
}
