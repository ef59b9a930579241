// A small ? at every row of a table: what the row counts and what not, with its source. Comes after the table itself.
"use client";
import { type RefObject, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { cellId } from "#components/desk/cell-id.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { cellByName, shortLabel } from "#core/editions/cells.ts";
import type { Edition, Head } from "#core/editions/edition.ts";
import { headHelp } from "#core/editions/head-help.ts";
import styles from "./row-help.module.css";

interface RowHead {
  readonly place: HTMLElement;
  readonly head: Head;
}

interface Asked extends RowHead {
  /** The cell that was being typed in, to go back to. */
  readonly cell?: string;
}

export function RowHelp({ table }: { table: RefObject<HTMLTableElement | null> }) {
  const desk = useDesk();
  const [heads, setHeads] = useState<readonly RowHead[]>([]);
  const [asked, setAsked] = useState<Asked>();

  useEffect(() => setHeads(rowHeadsIn(table.current, desk.edition)), [table, desk]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.code !== "KeyH") return;
      const { target } = event;
      const name = target instanceof HTMLInputElement ? target.dataset.cell : undefined;
      const cell = name === undefined ? undefined : cellByName(desk.edition, name);
      if (!cell || !(target instanceof HTMLElement) || headHelp[cell.row.id] === undefined) return;
      event.preventDefault();
      const place = heads.find(({ head }) => head === cell.row)?.place ?? target;
      setAsked({ place, head: cell.row, cell: cell.name });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [desk, heads]);

  return (
    <>
      {heads.map(({ place, head }) =>
        createPortal(
          <button
            type="button"
            tabIndex={-1}
            className={styles.ask}
            aria-label={`${shortLabel(head)}：计什么、不计什么（Alt+H）`}
            title="这一行计什么（Alt+H）"
            data-ask={head.id}
            onClick={() => setAsked({ place, head })}
          />,
          place,
        ),
      )}
      {asked ? <HelpCard {...asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}

/** The head beside the figures of each row, where there is something to say of it. */
function rowHeadsIn(table: HTMLTableElement | null, edition: Edition): readonly RowHead[] {
  return [...(table?.tBodies ?? [])].flatMap(({ rows }) =>
    [...rows].flatMap((row) => {
      const figure = row.querySelector<HTMLElement>("[data-place]");
      const place = row.querySelector<HTMLElement>("th[scope=row]");
      const head = cellByName(edition, figure?.dataset.place ?? "")?.row;
      return place && head && headHelp[head.id] ? [{ place, head }] : [];
    }),
  );
}

function HelpCard({ place, head, cell, onClose }: Asked & { onClose: () => void }) {
  const { counts, not, source, practice } = headHelp[head.id] ?? { counts: "", source: "" };
  const { left, bottom } = place.getBoundingClientRect();
  const at = {
    left: `${Math.max(8, Math.min(left, window.innerWidth - 360))}px`,
    top: `${Math.min(bottom + 4, window.innerHeight - 220)}px`,
  };

  function close() {
    onClose();
    const back = cell === undefined ? place.querySelector("button") : document.getElementById(cellId(cell));
    back?.focus();
  }

  return (
    <section
      ref={(element) => element?.focus()}
      tabIndex={-1}
      className={styles.card}
      style={at}
      aria-label={`“${shortLabel(head)}”计什么`}
      data-row-help={head.id}
      onKeyDown={(event) => {
        if (event.key === "Escape" || (event.altKey && event.code === "KeyH")) close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <h3>{shortLabel(head)}</h3>
      <dl>
        <dt>计入</dt>
        <dd>{counts}。</dd>
        {not ? (
          <>
            <dt>不计</dt>
            <dd>{not}。</dd>
          </>
        ) : null}
        <dt>依据</dt>
        <dd>
          {source}
          {practice ? <Badge tone="note">经验</Badge> : null}
        </dd>
      </dl>
      <Button small onClick={close}>
        关闭（Esc）
      </Button>
    </section>
  );
}
