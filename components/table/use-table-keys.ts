// Ties the keyboard and the mouse to a table, as soon as the page is there.
"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Desk } from "#components/desk/desk.ts";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { Section } from "#core/editions/edition.ts";
import type { TableKeys } from "./wired-table.ts";

export interface TableToWire extends TableKeys {
  readonly desk: Desk;
  readonly section: Section;
  readonly table: RefObject<HTMLTableElement | null>;
}

/** Wires a table once; what may change is read at the time of the event. True once it is wired. */
export function useTableKeys(wired: TableToWire): boolean {
  const [ready, setReady] = useState(false);
  const latest = useRef(wired);
  latest.current = wired;
  const { desk, section, table } = wired;

  useEffect(() => {
    let stop = () => {};
    let gone = false;
    const load = () => import("./wire-table.ts");
    void fetchPatiently(load, () => !gone).then((module) => {
      if (!module || !table.current || gone) return;
      stop = module.wireTable(table.current, desk, section, () => latest.current);
      setReady(true);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [desk, section, table]);

  return ready;
}
