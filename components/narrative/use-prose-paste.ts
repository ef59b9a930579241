// Paste into the plain box: what comes from Word, WPS or a web page becomes clean paragraphs, put in as if typed.
"use client";
import { type RefObject, useEffect } from "react";
import { insertText } from "./plain-field.ts";
import type { OfferTable } from "./prose-field-props.ts";
import { clipOf, preparePaste, takePaste } from "./take-paste.ts";

/** `titles` are headings that the section prints itself; a table is offered to `onTable` first. */
export function useProsePaste(
  area: RefObject<HTMLTextAreaElement | null>,
  titles: readonly string[],
  onTable: OfferTable | undefined,
): void {
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    preparePaste();
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData) return;
      event.preventDefault();
      void takePaste(clipOf(event.clipboardData), titles, onTable, (text) => insertText(field, text));
    };
    field.addEventListener("paste", onPaste);
    return () => field.removeEventListener("paste", onPaste);
  }, [area, titles, onTable]);
}
