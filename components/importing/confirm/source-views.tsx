// The source beside the figures: of a PDF the page as it looks or its text, of other files their text.
"use client";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { Source, Spot } from "#core/report/source.ts";
import { SourcePane, type SourcePaneProps } from "./source-pane.tsx";
import styles from "./source-views.module.css";

const PagePicture = dynamic(
  () => fetchPatiently(() => import("./page/page-picture.tsx")).then((module) => module.PagePicture),
  { ssr: false },
);

export interface SourceViewsProps extends SourcePaneProps {
  /** What was chosen or dropped, while it is at hand. */
  readonly file: Blob | undefined;
}

export function SourceViews({ file, ...pane }: SourceViewsProps) {
  const { source, place, figure } = pane;
  const [asText, setAsText] = useState(false);
  const spots = useMemo(() => spotsOf(source), [source]);
  if (source.kind !== "pdf") return <SourcePane {...pane} />;
  if (!file)
    return (
      <div className={styles.views}>
        <p className={styles.ways}>原来的文件不在手边，没有页面图，只有读出的文字。</p>
        <SourcePane {...pane} />
      </div>
    );
  const spot = place === undefined ? undefined : spots.get(place);
  return (
    <div className={styles.views}>
      <fieldset className={styles.ways}>
        <legend className="visually-hidden">怎样看原文</legend>
        <Button small aria-pressed={!asText} look={asText ? "plain" : "main"} onClick={() => setAsText(false)}>
          页面图
        </Button>
        <Button small aria-pressed={asText} look={asText ? "main" : "plain"} onClick={() => setAsText(true)}>
          文字
        </Button>
        {!asText && place !== undefined && !spot ? <span>这个数在页面上的位置没有记下，请看“文字”。</span> : null}
      </fieldset>
      {asText ? (
        <SourcePane {...pane} />
      ) : (
        <section className={styles.picture} aria-label="原文">
          <h2 className="visually-hidden">原文</h2>
          <PagePicture file={file} spot={spot} figure={figure} />
        </section>
      )}
    </div>
  );
}

/** Place → where it stands on its page. */
function spotsOf({ blocks }: Source): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const block of blocks) {
    for (const { place, spot } of block.kind === "grid" ? block.rows.flat() : [block]) if (spot) spots.set(place, spot);
  }
  return spots;
}
