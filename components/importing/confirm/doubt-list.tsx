// All doubtful figures by kind, the most doubtful first; one click goes to a figure.
"use client";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { cellLabel } from "#core/editions/cells.ts";
import { figureId, useConfirmDesk } from "./confirm-context.tsx";
import { doubtTones } from "./doubt-bar.tsx";
import styles from "./doubt-list.module.css";
import { type Doubt, type DoubtKind, doubtKinds, doubtWords } from "./doubts.ts";

/** Kinds that may be accepted all at once: nothing is decided by it. */
const together: Partial<Record<DoubtKind, string>> = { missing: "这些都留空", variant: "这些都确认" };

/** So many are named one by one; more are coloured in the tables, and counted here. */
const fewDoubts = 12;

export function DoubtList() {
  const { doubts, state } = useConfirmDesk();
  if (doubts.length === 0) return null;
  return (
    <section className={styles.list} aria-label="存疑的数">
      {doubtKinds.map((kind) => {
        const all = doubts.filter((doubt) => doubt.kind === kind);
        const open = all.filter(({ cell }) => !state.settled.has(cell));
        return all.length === 0 ? null : <Kind key={kind} kind={kind} all={all} open={open} />;
      })}
    </section>
  );
}

function Kind({ kind, all, open }: { kind: DoubtKind; all: readonly Doubt[]; open: readonly Doubt[] }) {
  const { state, step } = useConfirmDesk();
  const words = together[kind];
  return (
    <details
      className={styles.kind}
      open={all.length <= fewDoubts && (kind === "ambiguous" || kind === "repaired")}
      data-kind={kind}
    >
      <summary>
        <Badge tone={open.length === 0 ? "good" : doubtTones[kind]}>
          {doubtWords[kind].name} {all.length} 处{open.length < all.length ? `，待核对 ${open.length} 处` : ""}
        </Badge>
      </summary>
      <ul className={styles.cells}>
        {all.map(({ cell }) => (
          <li key={cell}>
            <Button
              small
              look="quiet"
              data-settled={state.settled.has(cell) || undefined}
              onClick={() => document.getElementById(figureId(cell))?.focus()}
            >
              {state.settled.has(cell) ? "✓ " : ""}
              {cellLabel(state.edition, cell)}
            </Button>
          </li>
        ))}
      </ul>
      {words && open.length > 0 ? (
        <Button small onClick={() => step({ do: "accept", cells: open.map(({ cell }) => cell) })}>
          {words}（{open.length} 处）
        </Button>
      ) : null}
    </details>
  );
}
