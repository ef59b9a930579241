// The sheets on screen, scaled.
"use client";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { cellId } from "#components/desk/cell-id.ts";
import { addendsPath, stepPath } from "#components/desk/stepping/steps.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { layOutSheets } from "./lay-out-sheets.ts";
import { linkFigures, markFindings } from "./mark-sheets.ts";
import type { PreviewOf } from "./preview.ts";
import styles from "./sheet-stage.module.css";

export function SheetStage({
  preview,
  zoom,
  showFindings,
  leadTo,
  onPages,
}: {
  preview: PreviewOf;
  /** 1 is paper size. */
  zoom: number;
  showFindings: boolean;
  /** Where figures lead: to where they are filled in, to what they are made of, or nowhere. */
  leadTo: "cell" | "addends" | "nowhere";
  onPages: (pages: number) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const edition = requireEdition(preview.edition);
    onPages(layOutSheets(root, preview.html, preview.look));
    const { reportId } = preview;
    if (leadTo !== "nowhere")
      linkFigures(root, edition, (section, cell) =>
        leadTo === "addends" ? addendsPath(reportId) + cell : stepPath(reportId, section, cellId(cell)),
      );
    if (showFindings) markFindings(root, edition, preview.marks);
    setSize({ width: element.offsetWidth, height: element.offsetHeight });
  }, [preview, showFindings, leadTo, onPages]);

  const shown = size.width * zoom;
  // Wider than the stage, the printed lines are in sight and the margins are slid to.
  useEffect(() => {
    const element = stage.current;
    if (element) element.scrollLeft = Math.max(0, shown - element.clientWidth) / 2;
  }, [shown]);

  const scale: CSSProperties & Record<`--${string}`, string | number> = {
    "--zoom": zoom,
    "--width": `${size.width}px`,
    "--height": `${size.height}px`,
  };
  return (
    <div ref={stage} className={styles.stage}>
      <div className={styles.box} style={scale}>
        <div ref={host} className={styles.sheets} data-sheets />
      </div>
    </div>
  );
}
