// A text in a native textarea that the browser owns, with what it prints below: where the editor cannot start.
"use client";
import dynamic from "next/dynamic";
import { useEffect, useRef } from "react";
import { registerField } from "#components/desk/text-fields.ts";
import { useBoundField } from "#components/desk/use-bound-field.ts";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import page from "./page.module.css";
import { plainField } from "./plain-field.ts";
import type { ProseFieldProps } from "./prose-field-props.ts";
import { useProsePaste } from "./use-prose-paste.ts";
import { useTextKeys } from "./use-text-keys.ts";

const PrintedText = dynamic(() =>
  fetchPatiently(() => import("./printed-text.tsx")).then((module) => module.PrintedText),
);

export function PlainText({ section, label, titles, rows, describedBy, onChoose, onTable }: ProseFieldProps) {
  const entered = useRef(false);
  const { ref: area, ...bound } = useBoundField<HTMLTextAreaElement>(`narrative.${section}`);
  useProsePaste(area, titles, onTable);
  useTextKeys(area, onChoose);

  useEffect(() => {
    const field = area.current;
    return field
      ? registerField(
          `text-${section}`,
          plainField(field, () => entered.current),
        )
      : undefined;
  }, [section, area]);

  return (
    <>
      <textarea
        {...bound}
        ref={area}
        id={`text-${section}`}
        aria-label={label}
        aria-describedby={describedBy}
        className={page.area}
        rows={rows}
        onFocus={() => {
          entered.current = true;
          bound.onFocus();
        }}
      />
      <PrintedText section={section} />
    </>
  );
}
