// The one way in which a native field shows a text of the report: the browser owns what is typed, the desk what is kept.
"use client";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { type Key, textAt } from "#core/report/keys.ts";
import { useDesk } from "./desk-context.tsx";
import type { TextTopic } from "./topics.ts";
import { useComposedInput } from "./use-composed-input.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

interface ShownField<F extends Field> {
  readonly ref: RefObject<F | null>;
  readonly defaultValue: string;
}

/**
 * Props of a field that shows what `read` gives, now and whenever the topic is told. The text goes straight into the
 * page, past React. `read` must stay the same function while it reads the same.
 */
export function useShownField<F extends Field>(topic: TextTopic, read: () => string): ShownField<F> {
  const desk = useDesk();
  const ref = useRef<F>(null);
  useEffect(() => {
    const show = () => {
      const text = read();
      if (ref.current && ref.current.value !== text) ref.current.value = text;
    };
    show();
    return desk.topics.of(topic)(show);
  }, [desk, topic, read]);
  return { ref, defaultValue: read() };
}

/** Props of a field that shows the text at a key, but for what is typed in it: a table's cells are listened to as a whole. */
export function useShownText<F extends Field>(textKey: Key): ShownField<F> {
  const desk = useDesk();
  const read = useMemo(() => () => textAt(desk.report(), textKey), [desk, textKey]);
  return useShownField(`text:${textKey}`, read);
}

/** Props of a field that shows the text at a key and writes it. */
export function useBoundField<F extends Field>(textKey: Key) {
  const shown = useShownText<F>(textKey);
  const typing = useComposedInput(textKey);
  return { ...shown, ...typing, name: textKey };
}
