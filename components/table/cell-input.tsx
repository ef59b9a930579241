// One figure of the form: a native input that the browser owns; marks beside it follow the desk.
"use client";
import { memo, useEffect, useMemo, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { cellId } from "#components/desk/cell-id.ts";
import { useCellView, useDesk } from "#components/desk/desk-context.tsx";
import { originWords } from "#components/desk/origin-words.ts";
import { textAt } from "#core/report/keys.ts";
import styles from "./figure-table.module.css";

export type CellTexts = Record<string, string>;

export const CellInput = memo(function CellInput({
  cell,
  label,
  amount,
  form,
}: {
  cell: string;
  label: string;
  amount: boolean;
  /** Id of the form the input belongs to. */
  form: string | undefined;
}) {
  const view = useCellView(cell);
  const described = view.message ? `${cellId(cell)}-found` : undefined;
  const shared = {
    id: cellId(cell),
    className: styles.input,
    form,
    "aria-label": originWords[view.origin] ? `${label}（${originWords[view.origin]}）` : label,
    "aria-invalid": (view.severity === "error" && !view.following) || undefined,
    "aria-describedby": described,
    "data-cell": cell,
    "data-origin": view.origin,
    "data-severity": view.severity,
    "data-following": view.following || undefined,
    autoComplete: "off",
    spellCheck: false,
  } as const;
  return (
    <>
      {view.origin === "computed" ? (
        <ComputedInput {...shared} key="computed" cell={cell} />
      ) : (
        <TypedInput {...shared} key="typed" cell={cell} inputMode={amount ? "decimal" : "numeric"} />
      )}
      {described ? (
        <span hidden id={described}>
          {view.message}
        </span>
      ) : null}
    </>
  );
});

type InputProps = React.InputHTMLAttributes<HTMLInputElement>;

function TypedInput({ cell, ...props }: InputProps & { cell: string }) {
  const desk = useDesk();
  const { register, setValue } = useFormContext<CellTexts>();
  // Registered once: a new ref at each rendering would be taken off and put on again.
  const field = useMemo(() => register(cell), [register, cell]);

  useEffect(() => {
    const key = `entries.${cell}`;
    const show = () => setValue(cell, textAt(desk.report(), key));
    show();
    return desk.topics.of(`text:${key}`)(show);
  }, [cell, desk, setValue]);

  return <input {...props} {...field} defaultValue={textAt(desk.report(), `entries.${cell}`)} />;
}

/** A total that follows its parts: its text goes straight into the page, past React. */
function ComputedInput({ cell, ...props }: InputProps & { cell: string }) {
  const desk = useDesk();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const show = () => {
      const { text } = desk.view(cell);
      if (input.current && input.current.value !== text) input.current.value = text;
    };
    show();
    return desk.topics.of(`computed:${cell}`)(show);
  }, [cell, desk]);

  return <input {...props} ref={input} readOnly tabIndex={-1} defaultValue={desk.view(cell).text} />;
}
