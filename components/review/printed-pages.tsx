// The printed pages beside the review: changes and remarks marked in them; a cell that is clicked is what the next remark is about.
"use client";
import { useRef } from "react";
import styles from "#components/accounts/accounts.module.css";
import type { ReviewView } from "#core/contract/review.ts";
import type { ChosenCell } from "./remark-list.tsx";
import frame from "./review-screen.module.css";

interface Props {
  readonly view: ReviewView;
  readonly onCell: (cell: ChosenCell) => void;
}

export function PrintedPages({ view: { reportId, since, version, remarks }, onCell }: Props) {
  const element = useRef<HTMLIFrameElement>(null);
  // Drawn anew when a remark comes, is resolved, or the report changes.
  const open = remarks.filter(({ resolvedBy }) => resolvedBy === undefined).map(({ id }) => id);
  const shown = `${version}-${open.join("-")}`;

  function listen() {
    const pages = element.current?.contentDocument;
    pages?.addEventListener("click", ({ target }) => {
      // Elements of the frame are of a window of their own: they are no instances of this one's classes.
      const clicked = target as Element | null;
      const remark = /意见(\d+)/.exec(clicked?.closest("mark.remark")?.textContent ?? "")?.[1];
      if (remark) document.querySelector(`[data-remark="${remark}"]`)?.scrollIntoView({ block: "center" });
      const cell = clicked?.closest("[data-cell]");
      if (cell) onCell({ name: cell.getAttribute("data-cell") ?? "", label: labelOf(cell, pages) });
    });
  }

  return (
    <section className={styles.panel} aria-label="打印稿">
      <h2>打印稿</h2>
      <p className={styles.soft}>
        改动的格子和句子有黄色底色，删去的文字看上面的“改动”；没有解决的意见标在它说的地方，点一下编号就到那条意见。
      </p>
      <iframe
        key={shown}
        ref={element}
        className={frame.printed}
        title="打印稿"
        src={`/api/reports/${reportId}/compared?since=${since?.version ?? version}`}
        onLoad={listen}
      />
    </section>
  );
}

/** What the heads of a cell say; the figure itself where it stands in a sentence. */
function labelOf(cell: Element, pages: Document): string {
  const heads = (cell.getAttribute("headers") ?? "")
    .split(" ")
    .map((id) => pages.getElementById(id)?.textContent ?? "");
  return heads.filter((head) => head !== "").join("·") || `文中的“${cell.textContent ?? ""}”`;
}
