// The events of a text field on the desk: what an input method is still composing is neither kept nor saved.
"use client";
import { type CompositionEvent, type FocusEvent, type FormEvent, useEffect, useMemo } from "react";
import type { Key } from "#core/report/keys.ts";
import { followComposition } from "./composition.ts";
import { delays } from "./delays.ts";
import { useDesk } from "./desk-context.tsx";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Handlers for the field that shows the text at `key`. */
export function useComposedInput(key: Key) {
  const desk = useDesk();
  const composition = useMemo(
    () =>
      followComposition<Field>({
        take: ({ value }) => desk.type(key, value),
        hold: desk.hold,
        patience: delays.composedText,
      }),
    [desk, key],
  );

  useEffect(() => () => composition.end(), [composition]);

  return useMemo(
    () => ({
      onFocus: () => desk.endRun(),
      onInput: (event: FormEvent<Field>) => composition.change(event.currentTarget),
      onCompositionStart: (event: CompositionEvent<Field>) => composition.compose(event.currentTarget),
      onCompositionEnd: (event: CompositionEvent<Field>) => composition.end(event.currentTarget),
      onBlur: (event: FocusEvent<Field>) => composition.end(event.currentTarget),
    }),
    [desk, composition],
  );
}
