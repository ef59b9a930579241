// A text of the report in a native textarea that the browser owns; undo and other tabs write into it from outside.
"use client";
import { type TextareaHTMLAttributes, useEffect, useRef } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { useComposedInput } from "#components/desk/use-composed-input.ts";
import { type Key, textAt } from "#core/report/keys.ts";

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & { textKey: Key };

export function TextArea({ textKey, ...rest }: Props) {
  const desk = useDesk();
  const area = useRef<HTMLTextAreaElement>(null);
  const typing = useComposedInput(textKey);

  useEffect(() => {
    const show = () => {
      const text = textAt(desk.report(), textKey);
      if (area.current && area.current.value !== text) area.current.value = text;
    };
    show();
    return desk.topics.of(`text:${textKey}`)(show);
  }, [desk, textKey]);

  return <textarea {...rest} {...typing} ref={area} defaultValue={textAt(desk.report(), textKey)} />;
}
