// What a table has that comes after it: taking pastes, help at the rows.
"use client";
import type { RefObject } from "react";
import { PasteIntoTable } from "#components/table/paste/paste-into-table.tsx";
import { RowHelp } from "#components/table/row-help.tsx";
import type { Section } from "#core/editions/edition.ts";

export function TableExtras({ section, table }: { section: Section; table: RefObject<HTMLTableElement | null> }) {
  return (
    <>
      <PasteIntoTable section={section} table={table} />
      <RowHelp table={table} />
    </>
  );
}
