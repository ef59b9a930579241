// The page of a PDF as it looks, with the place of the chosen figure framed.
"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { Spot } from "#core/report/source.ts";
import type { DrawnPage, OpenedPdf } from "./open-pdf.ts";
import styles from "./page-picture.module.css";

/** CSS pixels a point: small print of dense tables can be read. */
const scale = 1.5;

const refusals = {
  gone: "文件已不在手边（移走或改动过），不能显示页面图。请看“文字”，或重新选择文件。",
  browser: "这个浏览器没能画出页面图，请看“文字”。",
};

type Opened = { readonly pdf: OpenedPdf } | { readonly refused: string } | undefined;

export interface PagePictureProps {
  readonly file: Blob;
  /** Of the chosen figure; undefined where none is chosen or its place is not known. */
  readonly spot: Spot | undefined;
  /** The figure as printed, for those who cannot see the frame. */
  readonly figure: string | undefined;
}

export function PagePicture({ file, spot, figure }: PagePictureProps) {
  const opened = useOpened(file);
  const [turnedTo, turnTo] = useTurned(spot);
  const [large, setLarge] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pdf = opened && "pdf" in opened ? opened.pdf : undefined;
  const { drawn, failed } = useDrawn(pdf, turnedTo, canvas);
  const frame = drawn && spot && spot[0] === turnedTo ? drawn.frameOf(spot) : undefined;
  useFrameInSight(pane, frame, large);

  const refused = opened && "refused" in opened ? opened.refused : failed ? refusals.browser : undefined;
  if (refused !== undefined)
    return (
      <p className={styles.refused} role="status">
        {refused}
      </p>
    );
  return (
    <>
      <PageTurner page={turnedTo} pages={pdf?.pages ?? 0} drawn={drawn !== undefined} onTurn={turnTo}>
        <Button small aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? "适合宽度" : "放大"}
        </Button>
      </PageTurner>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={pane} className={styles.pane} aria-label="页面图" tabIndex={0}>
        <div className={styles.sheet} data-large={large} style={drawn ? { width: drawn.width } : undefined}>
          <canvas
            ref={canvas}
            className={styles.canvas}
            role="img"
            aria-label={`原文第 ${turnedTo} 页${frame ? `，框出“${figure ?? ""}”` : ""}`}
            data-page={drawn ? turnedTo : undefined}
          />
          {frame ? <i className={styles.frame} data-frame style={boxStyle(drawn, frame)} /> : null}
        </div>
      </section>
    </>
  );
}

function PageTurner({
  page,
  pages,
  drawn,
  onTurn,
  children,
}: {
  page: number;
  pages: number;
  drawn: boolean;
  onTurn: (page: number) => void;
  children: React.ReactNode;
}) {
  return (
    <div className={styles.turner}>
      <Button small disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        上一页
      </Button>
      <span>{pages === 0 || !drawn ? "正在画出页面…" : `第 ${page} / ${pages} 页`}</span>
      <Button small disabled={page >= pages} onClick={() => onTurn(page + 1)}>
        下一页
      </Button>
      {children}
    </div>
  );
}

/** In shares of the page: it is shown as wide as its pane. */
function boxStyle(page: DrawnPage | undefined, [left, top, width, height]: readonly [number, number, number, number]) {
  const share = (length: number, of = 1) => `${(length / of) * 100}%`;
  return {
    left: share(left, page?.width),
    top: share(top, page?.height),
    width: share(width, page?.width),
    height: share(height, page?.height),
  };
}

/** The file, opened once. */
function useOpened(file: Blob): Opened {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let gone = false;
    let close = () => {};
    async function open() {
      const module = await fetchPatiently(
        () => import("./open-pdf.ts"),
        () => !gone,
      );
      if (!module || gone) return;
      try {
        const pdf = await module.openPdf(file);
        if (gone) return pdf.close();
        close = pdf.close;
        setOpened({ pdf });
      } catch (error) {
        const isGone = error instanceof DOMException && ["NotReadableError", "NotFoundError"].includes(error.name);
        if (!gone) setOpened({ refused: isGone ? refusals.gone : refusals.browser });
      }
    }
    void open();
    return () => {
      gone = true;
      close();
    };
  }, [file]);
  return opened;
}

/** The page that is looked at: that of the chosen figure, until another one is turned to. */
function useTurned(spot: Spot | undefined): readonly [number, (page: number) => void] {
  const [turned, setTurned] = useState({ spot, page: spot?.[0] ?? 1 });
  if (turned.spot !== spot) setTurned({ spot, page: spot?.[0] ?? turned.page });
  return [turned.page, (page) => setTurned({ spot, page })];
}

function useDrawn(pdf: OpenedPdf | undefined, page: number, canvas: React.RefObject<HTMLCanvasElement | null>) {
  const [state, setState] = useState<{ page: number; drawn?: DrawnPage; failed?: true }>();
  useEffect(() => {
    if (!pdf || !canvas.current) return;
    let gone = false;
    pdf.draw(page, canvas.current, scale).then(
      (drawn) => {
        if (drawn && !gone) setState({ page, drawn });
      },
      () => {
        if (!gone) setState({ page, failed: true });
      },
    );
    return () => {
      gone = true;
    };
  }, [pdf, page, canvas]);
  return { drawn: state?.page === page ? state.drawn : undefined, failed: state?.page === page && state.failed };
}

/** Scrolls the picture alone: the page stays where the clerk works. */
function useFrameInSight(
  pane: React.RefObject<HTMLElement | null>,
  frame: readonly [number, number, number, number] | undefined,
  large: boolean,
) {
  const [left, top] = frame ?? [];
  useEffect(() => {
    const element = pane.current;
    if (!element || left === undefined || top === undefined) return;
    const box = element.querySelector(`[data-large="${large}"] > [data-frame]`)?.getBoundingClientRect();
    if (!box) return;
    const { left: paneLeft, top: paneTop, width: paneWidth, height: paneHeight } = element.getBoundingClientRect();
    element.scrollTop += box.top + box.height / 2 - paneTop - paneHeight / 2;
    element.scrollLeft += box.left + box.width / 2 - paneLeft - paneWidth / 2;
  }, [pane, left, top, large]);
}
