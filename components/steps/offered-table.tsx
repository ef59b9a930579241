// The choice that a pasted table asks for: into its table, or as text.
"use client";
import { useEffect, useId, useMemo, useState } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { PasteDialog } from "#components/table/paste/paste-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ClipGrid } from "#core/desk/clipboard-grid.ts";
import { placesOf } from "#core/desk/places.ts";
import { planPaste } from "#core/desk/plan-paste.ts";
import { cellByName } from "#core/editions/cells.ts";
import type { Section } from "#core/editions/edition.ts";
import { gridOf } from "#core/editions/grid.ts";
import { sectionHeading } from "#core/report/title.ts";
import type { PastedTables } from "./read-tables.ts";

export interface OfferedTableProps extends PastedTables {
  /** Puts text in where it was pasted. */
  readonly put: (text: string) => void;
  readonly onClose: () => void;
}

export function OfferedTable({ grids, asText, around, put, onClose }: OfferedTableProps) {
  const desk = useDesk();
  const id = useId();
  const [chosen, setChosen] = useState<Section>();
  const { fits, same } = useMemo(() => fittingTables(desk, grids), [desk, grids]);
  const [best] = fits;

  // The dialog has opened by now.
  useEffect(() => document.getElementById(`${id}-first`)?.focus(), [id]);

  if (chosen) {
    const { lines } = placesOf(gridOf(chosen));
    return <PasteDialog grids={grids} cell={undefined} section={chosen} lines={lines} onClose={onClose} />;
  }

  function asLines() {
    onClose();
    // The dialog gives the focus back when it is gone.
    requestAnimationFrame(() => put(asText));
  }

  function into(section: Section) {
    if (around !== "") put(around);
    setChosen(section);
  }

  return (
    <Dialog
      title="粘贴的内容里有表格"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button id={best ? undefined : `${id}-first`} look={best ? "plain" : "main"} onClick={asLines}>
            当作文字粘贴
          </Button>
        </>
      }
    >
      <p>{adviceOn(best !== undefined, same)}</p>
      {fits.map(({ section, count }, index) => (
        <p key={section.id}>
          <Button
            id={index === 0 ? `${id}-first` : undefined}
            look={index === 0 ? "main" : "plain"}
            onClick={() => into(section)}
          >
            放进“{sectionHeading(section, desk.report().year)}”（对得上 {count} 个数）…
          </Button>
        </p>
      ))}
      {best && around !== "" ? <p>表格以外的文字仍粘贴在这里。</p> : null}
    </Dialog>
  );
}

function adviceOn(fits: boolean, same: number): string {
  if (fits) return "表格里的数应当填进年报的表格，文字里引用就行。放进去之前还会逐格给您看。";
  return same > 0
    ? "表格里的数，年报的表格里已经有了，而且相同。文字里引用就行；也可以当作文字粘贴，一行一段。"
    : "这份年报里没有认出对应的表格。可以当作文字粘贴，一行一段；要填进表格的，请到那一步的表格里粘贴。";
}

interface Fit {
  readonly section: Section;
  /** Figures of the clipboard that find their cell in it by name. */
  readonly count: number;
}

interface Fits {
  readonly fits: readonly Fit[];
  /** Figures that stand in their cells already. */
  readonly same: number;
}

/** The parts of the form whose rows or columns the grids name, the one that takes most first. */
function fittingTables(desk: ReturnType<typeof useDesk>, grids: readonly ClipGrid[]): Fits {
  const { edition } = desk;
  const [first] = edition.sections.filter(({ tables }) => tables);
  if (!first) return { fits: [], same: 0 };
  const { lines } = placesOf(gridOf(first));
  const focus = { cell: undefined, section: first.id };
  const { mode, changes, totals, same } = planPaste(grids, { edition, report: desk.report(), focus, lines });
  if (mode !== "labels") return { fits: [], same: 0 };
  const named = [...changes, ...totals].map(({ cell }) => cellByName(edition, cell)?.section.id);
  const fits = edition.sections.flatMap((section): Fit[] => {
    const count = named.filter((id) => id === section.id).length;
    return count > 0 ? [{ section, count }] : [];
  });
  return { fits: fits.sort((one, other) => other.count - one.count), same };
}
