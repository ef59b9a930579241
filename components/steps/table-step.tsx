// A step with printed tables: the table with inputs in its cells, the findings beside it.
"use client";
import dynamic from "next/dynamic";
import { useCallback, useEffect, useRef, useState } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { type EarlyKeys, waitForKey } from "#components/findings/inspector/early-key.ts";
import { FigureTable } from "#components/table/figure-table.tsx";
import { TableToolbar } from "#components/table/table-toolbar.tsx";
import { useTabBy } from "#components/table/use-tab-by.ts";
import { useTableKeys } from "#components/table/use-table-keys.ts";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { Section } from "#core/editions/edition.ts";
import { gridOf } from "#core/editions/grid.ts";
import { sectionHeading } from "#core/report/title.ts";
import { StepFoot, StepHead } from "./step-head.tsx";
import styles from "./table-step.module.css";

const SidePanel = dynamic(
  () =>
    fetchPatiently(() => import("#components/findings/inspector/side-panel.tsx")).then((module) => module.SidePanel),
  { ssr: false },
);
const TableExtras = dynamic(
  () => fetchPatiently(() => import("./table-extras.tsx")).then((module) => module.TableExtras),
  { ssr: false },
);
const TableLegend = dynamic(
  () => fetchPatiently(() => import("#components/table/table-legend.tsx")).then((module) => module.TableLegend),
  { ssr: false },
);
const LastYearSwitch = dynamic(
  () => fetchPatiently(() => import("#components/table/last-year-switch.tsx")).then((module) => module.LastYearSwitch),
  { ssr: false },
);
const SectionWords = dynamic(() =>
  fetchPatiently(() => import("#components/narrative/section-words.tsx")).then((module) => module.SectionWords),
);
const KeyboardHelp = dynamic(() =>
  fetchPatiently(() => import("#components/table/keyboard-help.tsx")).then((module) => module.KeyboardHelp),
);

function useEarlyKeys(): EarlyKeys {
  const [early] = useState(waitForKey);
  useEffect(() => early.listen(window), [early]);
  return early;
}

/** So few columns do not need the width of a wide screen. */
const mostFew = 6;

const isFew = (section: Section) => gridOf(section).widths.length <= mostFew;

export function TableStep({ section }: { section: Section }) {
  const desk = useDesk();
  const table = useRef<HTMLTableElement>(null);
  const [tabBy, setTabBy] = useTabBy();
  const [helping, setHelping] = useState(false);
  const [hasWords] = useState(() => section.content === "prose" || Boolean(desk.report().narrative[section.id]));
  const heading = sectionHeading(section, desk.report().year);
  const help = useCallback(() => setHelping(true), []);

  const early = useEarlyKeys();
  const ready = useTableKeys({ desk, section, table, tabBy, onHelp: help, onActive: desk.setActive });

  return (
    <>
      <StepHead title={heading} help={section.help} />
      <TableToolbar section={section} tabBy={tabBy} onTabBy={setTabBy} onHelp={help}>
        {desk.lastYear ? <LastYearSwitch table={table} /> : null}
      </TableToolbar>
      <div className={styles.columns} data-few={isFew(section) || undefined}>
        <div className={styles.table}>
          {/* A figure typed before the table listens would stand beside the one that it was to replace. */}
          <fieldset disabled={!ready} role="presentation" className={styles.gate}>
            <FigureTable edition={desk.edition} section={section} caption={heading} tableRef={table} />
          </fieldset>
          <TableLegend />
          {hasWords ? <SectionWords section={section} /> : null}
        </div>
        <aside className={styles.side} aria-label="核对">
          <SidePanel section={section.id} early={early} />
        </aside>
      </div>
      <StepFoot step={section.id} />
      <TableExtras section={section} table={table} />
      {helping ? <KeyboardHelp onClose={() => setHelping(false)} /> : null}
    </>
  );
}
