// Opens what a live figure stands for: its cell in its table, year and office in the basic facts.
"use client";
import { useCallback } from "react";
import { cellId } from "#components/desk/cell-id.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { useGoTo } from "#components/desk/stepping/step-navigation.tsx";
import { basicsStep } from "#components/desk/stepping/steps.ts";
import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import { showFigure } from "./show-figure.ts";

/** `typed` is the placeholder with its braces; `otherwise` is done where it stands for nothing. */
export function useOpenFigure(): (typed: string, otherwise: () => void) => void {
  const desk = useDesk();
  const goTo = useGoTo();
  return useCallback(
    (typed, otherwise) => {
      const { cell: name, why } = showFigure(desk, typed);
      if (name === undefined) {
        if (why === "unknown") otherwise();
        else goTo(basicsStep);
        return;
      }
      // The figure of a group is its parts': the first of them is opened.
      const [part = name] = groupCellByName(desk.edition, name)?.parts ?? [];
      const cell = cellByName(desk.edition, part);
      if (cell) goTo(cell.section.id, cellId(cell.name));
    },
    [desk, goTo],
  );
}
