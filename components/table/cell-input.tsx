// One figure of the form: a native input that the browser owns; marks beside it follow the desk.
"use client";
import { memo, useMemo } from "react";
import { cellId } from "#components/desk/cell-id.ts";
import { useCellView, useDesk } from "#components/desk/desk-context.tsx";
import { originWords } from "#components/desk/origin-words.ts";
import { useShownField, useShownText } from "#components/desk/use-bound-field.ts";
import styles from "./figure-table.module.css";

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
  return <input {...props} {...useShownText<HTMLInputElement>(`entries.${cell}`)} name={cell} />;
}

/** A total that follows its parts. */
function ComputedInput({ cell, ...props }: InputProps & { cell: string }) {
  const desk = useDesk();
  const read = useMemo(() => () => desk.view(cell).text, [desk, cell]);
  return <input {...props} {...useShownField<HTMLInputElement>(`computed:${cell}`, read)} readOnly tabIndex={-1} />;
}
