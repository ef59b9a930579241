// The preview: the pages as printed, findings in place, and everything the report can be taken away as.
"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { ReportWay } from "#core/contract/report-way.ts";
import { ClosingCard } from "./closing-card.tsx";
import { DownloadBar } from "./download-bar.tsx";
import type { PreviewOf } from "./preview.ts";
import styles from "./preview-screen.module.css";
import { SheetStage } from "./sheet-stage.tsx";
import { FindingsCard, MetaCard, NotesCard } from "./side-cards.tsx";

const sizes = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const sheetWidth = 794;
const stagePadding = 50;
/** On a phone the printed lines fill the width; the margins of the paper are slid to. */
const linesWidth = 612;
const narrowest = 480;

/** `way`: how one came here; who may not fill in is led nowhere where one fills in. */
export function PreviewScreen({ preview, way }: { preview: PreviewOf; way: ReportWay }) {
  const [pages, setPages] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  const view = useView(stage);
  const { mayWrite, query } = way;
  const { zoom, showFindings, toAddends } = view;
  const leadTo = preview.summed && (toAddends || !mayWrite) ? "addends" : mayWrite ? "cell" : "nowhere";
  const onPages = useCallback((count: number) => setPages(count), []);
  return (
    <main id="main" className={styles.screen}>
      <div className={styles.head}>
        <div>
          <h1>预览与下载</h1>
        </div>
        <div className={styles.ways}>
          {/* Past every figure of the sheets, which are links: to the files at once. */}
          <ButtonLink href="#downloads">去下载</ButtonLink>
          {preview.hasLastYear ? (
            <ButtonLink href={`/reports/${preview.reportId}/years${query}`}>对照上年</ButtonLink>
          ) : null}
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.pages}>
          <Tools {...{ preview, pages, view, mayWrite }} />
          <div ref={stage}>
            <SheetStage {...{ preview, zoom, showFindings, leadTo, onPages }} />
          </div>
        </div>
        <div className={styles.side}>
          <DownloadBar preview={preview} mayWrite={mayWrite} />
          <FindingsCard preview={preview} way={way} />
          <ClosingCard preview={preview} mayWrite={mayWrite} />
          <NotesCard notes={preview.notes} />
          <MetaCard meta={preview.meta} />
        </div>
      </div>
      <StatusRegion />
    </main>
  );
}

/** How the pages are looked at. */
function useView(stage: React.RefObject<HTMLDivElement | null>) {
  const [chosen, setChosen] = useState<number | "fit">("fit");
  const [showFindings, setShowFindings] = useState(true);
  const [toAddends, setToAddends] = useState(false);
  const fitting = useFit(stage);
  const zoom = chosen === "fit" ? fitting : chosen;
  return { chosen, setChosen, zoom, showFindings, setShowFindings, toAddends, setToAddends };
}

type View = ReturnType<typeof useView>;

interface ToolsProps {
  readonly preview: PreviewOf;
  readonly pages: number;
  readonly view: View;
  readonly mayWrite: boolean;
}

function Tools({ preview, pages, view, mayWrite }: ToolsProps) {
  const { showFindings, setShowFindings } = view;
  return (
    <div className={styles.tools} role="toolbar" aria-label="预览工具">
      <span data-pages={pages}>{pages === 0 ? "正在排版…" : `共 ${pages} 页`}</span>
      <Zoom {...view} />
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={showFindings}
          onChange={(event) => setShowFindings(event.currentTarget.checked)}
        />
        标出问题
      </label>
      {preview.hindrance === "" ? (
        <Button small onClick={() => window.print()}>
          打印
        </Button>
      ) : null}
      {preview.summed && mayWrite ? <WhereFiguresLead {...view} /> : null}
      {preview.summed && !mayWrite ? <span className={styles.hint}>点数字看由谁构成</span> : null}
      {!preview.summed && mayWrite ? <span className={styles.hint}>点数字可以回到填写的那一格</span> : null}
    </div>
  );
}

function Zoom({ chosen, setChosen, zoom }: Pick<View, "chosen" | "setChosen" | "zoom">) {
  const smaller = [...sizes].reverse().find((size) => size < zoom - 0.01);
  const larger = sizes.find((size) => size > zoom + 0.01);
  const choose = (size: number | undefined) => size !== undefined && setChosen(size);
  return (
    <>
      <Button small onClick={() => choose(smaller)} disabled={smaller === undefined} aria-label="缩小">
        －
      </Button>
      <label className={styles.zoom}>
        <span className="visually-hidden">显示比例</span>
        <select
          value={chosen === "fit" ? "fit" : String(chosen)}
          onChange={({ currentTarget: { value } }) => setChosen(value === "fit" ? "fit" : Number(value))}
        >
          <option value="fit">适合宽度</option>
          {sizes.map((size) => (
            <option key={size} value={String(size)}>
              {size * 100}%
            </option>
          ))}
        </select>
      </label>
      <Button small onClick={() => choose(larger)} disabled={larger === undefined} aria-label="放大">
        ＋
      </Button>
    </>
  );
}

function WhereFiguresLead({ toAddends, setToAddends }: Pick<View, "toAddends" | "setToAddends">) {
  return (
    <label className={styles.zoom}>
      点数字
      <select
        value={toAddends ? "addends" : "cell"}
        onChange={(event) => setToAddends(event.currentTarget.value === "addends")}
      >
        <option value="cell">回到填写的那一格</option>
        <option value="addends">看由谁构成</option>
      </select>
    </label>
  );
}

/** The zoom at which a sheet fills the stage, never above paper size. */
function useFit(stage: React.RefObject<HTMLDivElement | null>): number {
  const [fit, setFit] = useState(1);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth } = element;
      const [room, width] =
        clientWidth < narrowest ? [clientWidth, linesWidth] : [clientWidth - stagePadding, sheetWidth];
      setFit(Math.max(0.25, Math.min(1, Math.floor((room / width) * 100) / 100)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  return fit;
}
