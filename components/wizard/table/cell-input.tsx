// One figure of the form: a native input that the browser owns; marks beside it follow the desk.
"use client";
import { memo, useEffect } from "react";
import { useFormContext } from "react-hook-form";
import { textAt } from "#core/report/keys.ts";
import type { CellView } from "../desk/cell-view.ts";
import { useCellView, useDesk } from "../desk/desk-context.tsx";
import { cellId } from "./cell-id.ts";
import styles from "./figure-table.module.css";

export type CellTexts = Record<string, string>;

export const originWords: Record<CellView["origin"], string> = {
  blank: "空白",
  typed: "",
  computed: "自动计算",
  typedTotal: "按原表录入",
  read: "读自文件",
  repaired: "读入时修正，请核对",
};

export const CellInput = memo(function CellInput({
  cell,
  label,
  amount,
}: {
  cell: string;
  label: string;
  amount: boolean;
}) {
  const view = useCellView(cell);
  const described = view.message ? `${cellId(cell)}-found` : undefined;
  const shared = {
    id: cellId(cell),
    className: styles.input,
    "aria-label": originWords[view.origin] ? `${label}（${originWords[view.origin]}）` : label,
    "aria-invalid": view.severity === "error" || undefined,
    "aria-describedby": described,
    "data-cell": cell,
    "data-origin": view.origin,
    "data-severity": view.severity,
    autoComplete: "off",
    spellCheck: false,
  } as const;
  return (
    <>
      {view.origin === "computed" ? (
        <input {...shared} key="computed" readOnly tabIndex={-1} value={view.text} />
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

  useEffect(() => {
    const key = `entries.${cell}`;
    const show = () => setValue(cell, textAt(desk.report(), key));
    show();
    return desk.topics.of(`text:${key}`)(show);
  }, [cell, desk, setValue]);

  return <input {...props} {...register(cell)} defaultValue={textAt(desk.report(), `entries.${cell}`)} />;
}
