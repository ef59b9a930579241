// What was found at a place of the text: the sentence first, then what can be done with one click.
"use client";
import { useDesk } from "#components/desk/desk-context.tsx";
import { useFindingActions } from "#components/findings/use-finding-actions.ts";
import { Button } from "#components/ui/button.tsx";
import type { Finding } from "#core/checks/finding.ts";
import { cellByName } from "#core/editions/cells.ts";
import styles from "./narrative.module.css";

export function FindingAnswer({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const desk = useDesk();
  const { onRepair, onCell } = useFindingActions();
  const cell = finding.cells.find((name) => cellByName(desk.edition, name));
  return (
    <div className={styles.answer} role="note" data-severity={finding.severity} data-answer={finding.number}>
      <p className={styles.message}>
        {finding.message} <small>{finding.number}</small>
      </p>
      {finding.repairs.map((repair) => (
        <Button key={repair.label} small onClick={() => onRepair(repair)}>
          {repair.label}
        </Button>
      ))}
      {cell ? (
        <Button small onClick={() => onCell(cell)}>
          去这一格
        </Button>
      ) : null}
      <Button small look="quiet" onClick={onClose}>
        收起
      </Button>
    </div>
  );
}

export function keyOf({ number, range, message }: Finding): string {
  return `${number} ${range?.from} ${message}`;
}
