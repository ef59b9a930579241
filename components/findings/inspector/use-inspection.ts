// What is known about the focused figure, worked out after the screen has been painted and never during a keystroke.
"use client";
import { useEffect, useState } from "react";
import { afterQuiet } from "#components/desk/after-quiet.ts";
import type { CellView } from "#components/desk/cell-view.ts";
import { delays } from "#components/desk/delays.ts";
import type { Desk } from "#components/desk/desk.ts";
import { type Inspection, inspectCell } from "#core/desk/inspect-cell.ts";
import { cellByName } from "#core/editions/cells.ts";

export interface InspectedCell {
  readonly inspection: Inspection;
  readonly view: CellView;
  readonly section: string;
  /** Findings that name this cell. */
  readonly findings: number;
}

/** `calm` tells of findings that come later than the change itself. */
const followed = ["active", "report", "calm"] as const;

export function useInspection(desk: Desk): InspectedCell | undefined {
  const [inspected, setInspected] = useState(() => inspectedCell(desk));

  useEffect(() => {
    const inspect = () => setInspected(inspectedCell(desk));
    const following = afterQuiet(delays.inspect, inspect);
    const stops = followed.map((topic) => desk.topics.of(topic)(following.ask));
    inspect();
    return () => {
      following.cancel();
      for (const stop of stops) stop();
    };
  }, [desk]);

  return inspected;
}

function inspectedCell(desk: Desk): InspectedCell | undefined {
  const name = desk.active();
  const cell = name === undefined ? undefined : cellByName(desk.edition, name);
  if (!cell) return undefined;
  const all = desk.findings();
  const inspection = inspectCell(desk.edition, desk.report(), desk.figures(), cell.name, desk.lastYear, all);
  if (!inspection) return undefined;
  const findings = all.filter(({ cells }) => cells.includes(cell.name)).length;
  return { inspection, view: desk.view(cell.name), section: cell.section.id, findings };
}
