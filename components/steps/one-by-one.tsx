// 逐条处理: one finding at a time with its piece of the table or of the text; arrow keys turn, everything else is a button.
"use client";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { FindingCard } from "#components/findings/finding-card.tsx";
import { keyOf } from "#components/findings/findings-panel.tsx";
import { useFindingActions } from "#components/findings/use-finding-actions.ts";
import { Button } from "#components/ui/button.tsx";
import type { Finding } from "#core/checks/finding.ts";
import { placeHeading } from "#core/findings/place-heading.ts";
import { ExplainFinding } from "./explain-finding.tsx";
import { FindingPiece } from "./finding-piece.tsx";
import styles from "./one-by-one.module.css";

export function OneByOne({ findings, onClose }: { findings: readonly Finding[]; onClose: () => void }) {
  const desk = useDesk();
  const actions = useFindingActions();
  const box = useRef<HTMLElement>(null);
  const [at, setAt] = useState(0);
  const index = Math.min(at, findings.length - 1);
  const finding = findings[index];
  useEffect(() => box.current?.focus(), []);

  const turn = (by: 1 | -1) => {
    const next = index + by;
    if (next < 0 || next >= findings.length) return;
    setAt(next);
    box.current?.focus();
  };

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.target instanceof HTMLTextAreaElement || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowRight") turn(1);
    else if (event.key === "ArrowLeft") turn(-1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  }

  return (
    <section ref={box} className={styles.box} tabIndex={-1} aria-label="逐条处理" onKeyDown={onKeyDown}>
      <h2 className="visually-hidden">逐条处理</h2>
      <TurningBar index={index} count={findings.length} onTurn={turn} onClose={onClose} />
      {finding ? (
        <div key={keyOf(finding)} className={styles.one}>
          <FindingCard
            edition={desk.edition}
            finding={finding}
            place={placeHeading(desk.edition, desk.report().year, finding.section)}
            {...actions}
            onRepair={(repair) => {
              actions.onRepair(repair);
              box.current?.focus();
            }}
          >
            {finding.severity === "note" || finding.unfinished ? null : <ExplainFinding finding={finding} />}
          </FindingCard>
          <FindingPiece finding={finding} onCell={actions.onCell} />
        </div>
      ) : null}
    </section>
  );
}

interface BarProps {
  readonly index: number;
  readonly count: number;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

function TurningBar({ index, count, onTurn, onClose }: BarProps) {
  return (
    <div className={styles.bar}>
      <strong role="status" data-at={index + 1}>
        {count > 0 ? `第 ${index + 1} 条，共 ${count} 条` : "✓ 这里没有要处理的问题了"}
      </strong>
      <Button small onClick={() => onTurn(-1)} aria-disabled={index <= 0}>
        ← 上一条
      </Button>
      <Button small onClick={() => onTurn(1)} aria-disabled={index >= count - 1}>
        下一条 →
      </Button>
      <Button small look="quiet" onClick={onClose}>
        回到全部（Esc）
      </Button>
    </div>
  );
}
