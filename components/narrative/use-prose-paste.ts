// Paste into a text: what comes from Word, WPS or a web page becomes clean paragraphs, put in as if typed.
"use client";
import { type RefObject, useEffect } from "react";
import { insertText } from "#components/desk/insert-text.ts";
import { announce } from "#components/ui/announce.ts";
import { cleanProse } from "#core/desk/clean-prose.ts";
import { clipboardProse } from "./read-prose.ts";

/** `holder` holds the textarea; `titles` are headings that the section prints itself. */
export function useProsePaste(holder: RefObject<HTMLElement | null>, titles: readonly string[]): void {
  useEffect(() => {
    const area = holder.current?.querySelector("textarea");
    if (!area) return;
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData) return;
      const { text, paragraphs, dropped } = cleanProse(clipboardProse(event.clipboardData), titles);
      if (text === "" && dropped.length === 0) return;
      event.preventDefault();
      insertText(area, text);
      if (paragraphs > 1 || dropped.length > 0) announce(told(paragraphs, dropped));
    };
    area.addEventListener("paste", onPaste);
    return () => area.removeEventListener("paste", onPaste);
  }, [holder, titles]);
}

function told(paragraphs: number, dropped: readonly string[]): string {
  const left = dropped.length > 0 ? `，略去页码等 ${dropped.length} 行（${dropped.slice(0, 2).join("、")}）` : "";
  return `已粘贴 ${paragraphs} 段${left}`;
}
