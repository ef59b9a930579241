// Catches a paste in a table: one number goes straight in, anything larger is shown before it is applied.
"use client";
import dynamic from "next/dynamic";
import { type RefObject, useEffect, useMemo, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import { type ClipGrid, onlyCell } from "#core/desk/clipboard-grid.ts";
import { placesOf } from "#core/desk/places.ts";
import type { Section } from "#core/editions/edition.ts";
import { gridOf } from "#core/editions/grid.ts";
import { clipboardGrids } from "./read-clipboard.ts";

const PasteDialog = dynamic(() =>
  fetchPatiently(() => import("./paste-dialog.tsx")).then((module) => module.PasteDialog),
);

export interface PasteIntoTableProps {
  readonly section: Section;
  readonly table: RefObject<HTMLTableElement | null>;
}

interface Pasted {
  readonly grids: readonly ClipGrid[];
  readonly cell: string | undefined;
}

export function PasteIntoTable({ section, table }: PasteIntoTableProps) {
  const [pasted, setPasted] = useState<Pasted>();
  const lines = useMemo(() => placesOf(gridOf(section)).lines, [section]);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const input = target instanceof HTMLInputElement && table.current?.contains(target) ? target : undefined;
      if (!clipboardData || (!input && isEditable(target))) return;
      const grids = clipboardGrids(clipboardData);
      const single = grids.length === 1 && grids[0] ? onlyCell(grids[0]) : undefined;
      if (grids.length === 0) return;
      if (single !== undefined) {
        if (input) pasteOne(event, input, single);
        return;
      }
      event.preventDefault();
      setPasted({ grids, cell: input?.dataset.cell });
    };
    document.addEventListener("paste", onPaste);
    table.current?.setAttribute("data-paste", "ready");
    return () => document.removeEventListener("paste", onPaste);
  }, [table]);

  return pasted ? (
    <PasteDialog {...pasted} section={section} lines={lines} onClose={() => setPasted(undefined)} />
  ) : null;
}

/** The browser pastes a number that is bare; blanks, line breaks and markup around it are dropped first. */
function pasteOne(event: ClipboardEvent, input: HTMLInputElement, text: string) {
  if (input.readOnly) {
    event.preventDefault();
    announce("这一格自动计算，不能粘贴；要按原表录入，请先勾选“按原表录入总计”。");
    return;
  }
  if (event.clipboardData?.getData("text/plain") === text) return;
  event.preventDefault();
  document.execCommand("insertText", false, text);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && (target.isContentEditable || target.closest("dialog") !== null))
  );
}
