// A text of the report in a native textarea that the browser owns; undo and other tabs write into it from outside.
"use client";
import type { TextareaHTMLAttributes } from "react";
import { useBoundField } from "#components/desk/use-bound-field.ts";
import type { Key } from "#core/report/keys.ts";

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & { textKey: Key };

export function TextArea({ textKey, ...rest }: Props) {
  return <textarea {...rest} {...useBoundField<HTMLTextAreaElement>(textKey)} />;
}
