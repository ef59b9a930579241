// What can be done about all chosen offices at once.
"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { OfficeRow } from "#core/collection/collection-view.ts";
import { AskDecision } from "./ask-decision.tsx";
import styles from "./collections.module.css";
import { focusNear } from "./focus-near.ts";
import { acceptable, acceptDecisions, leftOutWords, returnable } from "./row-decisions.ts";
import type { CollectionDesk } from "./use-collection.ts";

interface Props {
  readonly rows: readonly OfficeRow[];
  readonly desk: CollectionDesk;
  readonly onClear: () => void;
}

const chosenPlace = "chosen";

export function ChosenRows({ rows, desk, onClear }: Props) {
  const [asking, setAsking] = useState<"sendBack" | "extend">();
  if (rows.length === 0) return null;
  const [fit, back] = [acceptable(rows), returnable(rows, desk.view)];
  return (
    <section className={`${styles.row} ${styles.noPrint}`} aria-label="选中的单位" id={chosenPlace}>
      <strong>选中 {rows.length} 家</strong>
      {fit.length > 0 ? (
        <Button
          small
          onClick={() =>
            void desk
              .change({ decide: [...acceptDecisions(fit)] }, `已通过 ${fit.length} 家`)
              .then(() => focusNear(document.getElementById(chosenPlace)))
          }
        >
          通过其中已报的 {fit.length} 家
        </Button>
      ) : null}
      {leftOutWords(rows) === "" ? null : <span className={styles.soft}>{leftOutWords(rows)}</span>}
      {back.length > 0 ? (
        <Button small onClick={() => setAsking("sendBack")}>
          退回其中报来的 {back.length} 家
        </Button>
      ) : null}
      <Button small onClick={() => setAsking("extend")}>
        延期
      </Button>
      <Button small look="quiet" onClick={onClear}>
        不选了
      </Button>
      {asking ? (
        <AskDecision
          asking={asking}
          rows={asking === "sendBack" ? back : rows}
          desk={desk}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </section>
  );
}
