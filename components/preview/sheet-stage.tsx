// The sheets on screen, scaled.
"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { requireEdition } from "#core/editions/registry.ts";
import { layOutSheets } from "./lay-out-sheets.ts";
import { linkFigures, markFindings } from "./mark-sheets.ts";
import type { PreviewOf } from "./preview.ts";
import styles from "./sheet-stage.module.css";

export function SheetStage({
  preview,
  zoom,
  showFindings,
  onPages,
}: {
  preview: PreviewOf;
  /** 1 is paper size. */
  zoom: number;
  showFindings: boolean;
  onPages: (pages: number) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const router = useRouter();

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const edition = requireEdition(preview.edition);
    onPages(layOutSheets(root, preview.html, preview.look));
    linkFigures(
      root,
      edition,
      (section, cell) => `/reports/${encodeURIComponent(preview.reportId)}/${section}#${cell}`,
    );
    if (showFindings) markFindings(root, edition, preview.marks);
    setSize({ width: element.offsetWidth, height: element.offsetHeight });
    const follow = (event: Event) => followLink(event as MouseEvent, router.push);
    root.addEventListener("click", follow);
    return () => root.removeEventListener("click", follow);
  }, [preview, showFindings, onPages, router]);

  return (
    <div className={styles.stage}>
      <div className={styles.box} style={{ width: size.width * zoom, height: size.height * zoom }}>
        <div ref={host} className={styles.sheets} style={{ transform: `scale(${zoom})` }} data-sheets />
      </div>
    </div>
  );
}

/** Links go through the router, so that the page need not load anew; with a key held the browser does as usual. */
function followLink(event: MouseEvent, go: (href: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.getAttribute("href") ?? "");
}
