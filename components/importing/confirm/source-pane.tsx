// The source as the reader saw it: its paragraphs and grids as plain text, never as the file's own markup.
"use client";
import { memo, useEffect, useRef } from "react";
import type { Source, SourceBlock, SourceCell } from "#core/report/source.ts";
import { figureBoxes } from "./figure-marks.ts";
import styles from "./source-pane.module.css";

/** Spans are drawn up to this; a file may claim any number. */
const widestSpan = 64;

export interface SourcePaneProps {
  readonly source: Source;
  /** Place → the first figure read from it. */
  readonly figureAt: ReadonlyMap<string, string>;
  /** The place to show, if any, and the figure that is marked in it. */
  readonly place: string | undefined;
  readonly figure: string | undefined;
  readonly onFigure: (cell: string) => void;
}

export function SourcePane({ source, figureAt, place, figure, onFigure }: SourcePaneProps) {
  const pane = useRef<HTMLElement>(null);
  const marks = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const target = place === undefined ? undefined : elementAt(pane.current, place);
    if (!target || !pane.current) return;
    target.setAttribute("data-shown", "");
    centre(pane.current, target);
    if (marks.current) draw(marks.current, figure === undefined ? [] : figureBoxes(target, figure));
    return () => {
      target.removeAttribute("data-shown");
      if (marks.current) draw(marks.current, []);
    };
  }, [place, figure]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={pane} className={styles.pane} aria-label="原文" tabIndex={0}>
      <h2 className={styles.title}>
        原文<span className={styles.kind}>{source.name ? `${source.label}：${source.name}` : source.label}</span>
      </h2>
      <div ref={marks} className={styles.marks} aria-hidden="true" />
      {source.blocks.length === 0 ? <p className={styles.none}>这份文件只有数据，没有可以对照的原文。</p> : null}
      <Blocks blocks={source.blocks} figureAt={figureAt} onFigure={onFigure} />
    </section>
  );
}

/** The element of a place, else of the row or the block it is in. */
function elementAt(pane: HTMLElement | null, place: string): HTMLElement | undefined {
  for (const at of [place, place.replace(/c\d+$/, "c1"), place.replace(/r\d+(?:c\d+)?$/, "")]) {
    const found = pane?.querySelector<HTMLElement>(`[data-place="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return undefined;
}

/** Scrolls only the pane: the page stays where the clerk works. */
function centre(pane: HTMLElement, target: HTMLElement) {
  const outer = pane.getBoundingClientRect();
  const inner = target.getBoundingClientRect();
  pane.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  pane.scrollLeft += Math.max(0, inner.right - outer.right + 16) + Math.min(0, inner.left - outer.left - 16);
}

/** Frames around the boxes, laid over the text: the text itself belongs to React. */
function draw(layer: HTMLElement, boxes: readonly DOMRect[]) {
  const origin = layer.getBoundingClientRect();
  layer.replaceChildren(
    ...boxes.map(({ left, top, width, height }) => {
      const mark = document.createElement("i");
      mark.dataset.mark = "";
      mark.style.left = `${left - origin.left}px`;
      mark.style.top = `${top - origin.top}px`;
      mark.style.width = `${width}px`;
      mark.style.height = `${height}px`;
      return mark;
    }),
  );
}

type BlocksProps = Pick<SourcePaneProps, "figureAt" | "onFigure"> & { readonly blocks: readonly SourceBlock[] };

/** Rendered once a source: marking a place does not draw it anew. */
const Blocks = memo(function Blocks({ blocks, figureAt, onFigure }: BlocksProps) {
  return (
    <div className={styles.blocks}>
      {blocks.map((block) =>
        block.kind === "paragraph" ? (
          <p key={block.place} data-place={block.place}>
            <Linked text={block.text} cell={figureAt.get(block.place)} onFigure={onFigure} />
          </p>
        ) : (
          <table key={block.place} data-place={block.place} className={block.exact ? styles.exact : styles.guessed}>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={row[0]?.place ?? `${block.place}-${index}`}>
                  {row.map((cell) => (
                    <SourceGridCell
                      key={cell.place}
                      cell={cell}
                      figure={figureAt.get(cell.place)}
                      onFigure={onFigure}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
    </div>
  );
});

function SourceGridCell({
  cell: { place, text, rowSpan, colSpan },
  figure,
  onFigure,
}: {
  cell: SourceCell;
  figure: string | undefined;
  onFigure: (cell: string) => void;
}) {
  return (
    <td
      data-place={place}
      rowSpan={Math.min(rowSpan ?? 1, widestSpan)}
      colSpan={Math.min(colSpan ?? 1, widestSpan)}
      className={figure ? styles.figure : undefined}
    >
      <Linked text={text} cell={figure} onFigure={onFigure} />
    </td>
  );
}

/** Text that figures were read from leads to the first of them. Not in the tab order: the figures lead here as well. */
function Linked({
  text,
  cell,
  onFigure,
}: {
  text: string;
  cell: string | undefined;
  onFigure: (cell: string) => void;
}) {
  if (cell === undefined) return text;
  return (
    <button type="button" tabIndex={-1} className={styles.linked} onClick={() => onFigure(cell)}>
      {text === "" ? "（空白）" : text}
    </button>
  );
}
