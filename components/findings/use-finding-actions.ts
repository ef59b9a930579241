// What a finding offers: go to its cell, go to its step, make its repair.
"use client";
import { useMemo } from "react";
import { announceStep } from "#components/desk/announce-step.ts";
import { cellId } from "#components/desk/cell-id.ts";
import type { Desk } from "#components/desk/desk.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { useGoTo, useReportId } from "#components/desk/stepping/step-navigation.tsx";
import { addendsPath, basicsStep, stepOfSection } from "#components/desk/stepping/steps.ts";
import { selectWhenThere } from "#components/desk/text-fields.ts";
import type { Finding, Repair } from "#core/checks/finding.ts";
import { cellByName } from "#core/editions/cells.ts";
import { applyChanges } from "#core/report/apply-changes.ts";

export interface FindingActions {
  readonly onCell: (cell: string) => void;
  readonly onPlace: (finding: Finding) => void;
  readonly onRepair: (repair: Repair) => void;
  /** Cells typed lately, latest first: the likeliest to be wrong. */
  readonly recent: () => readonly string[];
  /** Of a sum: the page that says who a cell is made of, without the cell. */
  readonly addendsAt?: string;
}

export function useFindingActions(): FindingActions {
  const desk = useDesk();
  const goTo = useGoTo();
  const reportId = useReportId();
  const addendsAt = desk.report().addends && addendsPath(reportId);
  return useMemo(() => ({ ...actionsOf(desk, goTo), ...(addendsAt ? { addendsAt } : {}) }), [desk, goTo, addendsAt]);
}

function actionsOf(desk: Desk, goTo: (step: string, place?: string) => void): FindingActions {
  return {
    recent: () =>
      desk.recentKeys().flatMap((key) => (key.startsWith("entries.") ? [key.slice("entries.".length)] : [])),
    onCell(name) {
      const cell = cellByName(desk.edition, name);
      if (cell) goTo(cell.section.id, cellId(name));
    },
    onPlace({ section, range }) {
      goTo(
        stepOfSection(section),
        range ? `text-${range.section}` : section === basicsStep ? undefined : `text-${section}`,
      );
      if (range) selectWhenThere(`text-${range.section}`, range.from, range.to);
    },
    onRepair(repair) {
      const offered = isOffered(desk, repair);
      desk.settle();
      if (offered && !isOffered(desk, repair)) {
        announceStep(desk, "这一处已经变了，没有改动", 0);
        return;
      }
      const count = desk.become("修复", applyChanges(desk.edition, desk.report(), repair.changes));
      announceStep(desk, count > 0 ? `已修复：${repair.label}` : "这一处已经变了，没有改动", count);
      const [first] = repair.changes;
      if (first) document.getElementById("cell" in first ? cellId(first.cell) : `text-${first.section}`)?.focus();
    },
  };
}

function isOffered(desk: Desk, { changes }: Repair): boolean {
  const made = JSON.stringify(changes);
  return desk.findings().some(({ repairs }) => repairs.some((repair) => JSON.stringify(repair.changes) === made));
}
