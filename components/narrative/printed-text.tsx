// The text as it will be printed: figures filled in, what cannot be filled in and what was found marked at its place.
"use client";
import { useMemo, useState } from "react";
import { useDesk, useFindings, useTopic } from "#components/desk/desk-context.tsx";
import { withField } from "#components/desk/text-fields.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { Finding } from "#core/checks/finding.ts";
import { type MarkedPiece, markText } from "#core/desk/marked-text.ts";
import { cellLabel } from "#core/editions/cells.ts";
import { missingWords } from "#core/report/measure-figure.ts";
import { type Block, readNarrative } from "#core/report/narrative.ts";
import { whyMissing } from "#core/report/placeholders.ts";
import { FindingAnswer, keyOf } from "./finding-answer.tsx";
import styles from "./narrative.module.css";

export function PrintedText({ section }: { section: string }) {
  const desk = useDesk();
  const text = useTopic("calm", () => desk.report().narrative[section] ?? "");
  const figures = useTopic("calm", desk.figures);
  const all = useFindings();
  const [asked, setAsked] = useState<string>();
  const findings = useMemo(
    () => all.filter(({ range }) => range?.section === section && range.to <= text.length),
    [all, section, text],
  );
  const blocks = useMemo(() => {
    const places = findings.flatMap(({ range }) => range ?? []);
    const pieces = markText(desk.edition, desk.report(), figures, text, places, desk.lastYear?.figures);
    return readNarrative(text).map((block) => ({ block, pieces: within(pieces, block) }));
  }, [desk, figures, text, findings]);
  const unresolved = blocks.flatMap(({ pieces }) => pieces.filter((piece) => piece.unresolved));
  if (text.trim() === "") return null;
  const years = { edition: desk.edition, figures, lastYear: desk.lastYear?.figures };

  const show = (from: number, to: number) => withField(`text-${section}`, (field) => field.select(from, to));

  return (
    <section className={styles.printed} aria-label="印出效果">
      <div className={styles.panelHead}>
        <h2>印出效果</h2>
        {unresolved.length > 0 ? <Badge tone="warning">{unresolved.length} 处没有填上数</Badge> : null}
      </div>
      <div className={styles.paper}>
        {blocks.map(({ block, pieces }) => (
          <div key={block.from} className={styles.block} data-kind={block.kind} data-level={block.level}>
            <p>
              {pieces.map((piece) => (
                <Piece
                  key={piece.from}
                  piece={piece}
                  findings={piece.places.flatMap((index) => findings[index] ?? [])}
                  label={piece.cell ? cellLabel(desk.edition, piece.cell) : ""}
                  missing={piece.unresolved ? missingWords[whyMissing(years, piece.text)] : ""}
                  onAsk={(finding) => {
                    setAsked(keyOf(finding));
                    if (finding.range) show(finding.range.from, finding.range.to);
                  }}
                  onPlace={() => show(piece.from, piece.to)}
                />
              ))}
            </p>
            {findings
              .filter((finding) => keyOf(finding) === asked && isWithin(finding, block))
              .map((finding) => (
                <FindingAnswer key={keyOf(finding)} finding={finding} onClose={() => setAsked(undefined)} />
              ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function Piece({
  piece,
  findings,
  label,
  missing,
  onAsk,
  onPlace,
}: {
  piece: MarkedPiece;
  findings: readonly Finding[];
  label: string;
  missing: string;
  onAsk: (finding: Finding) => void;
  onPlace: () => void;
}) {
  const { text, cell, unresolved } = piece;
  const [finding] = findings;
  if (unresolved) {
    return (
      <button type="button" className={styles.unresolved} onClick={onPlace} data-unresolved>
        {text}
        <span>（{missing}）</span>
      </button>
    );
  }
  const shown = cell ? (
    <span className={styles.figure} title={label} data-figure={cell}>
      {text}
    </span>
  ) : (
    text
  );
  if (!finding) return shown;
  return (
    <button
      type="button"
      className={styles.found}
      data-severity={finding.severity}
      data-check={finding.number}
      title={finding.message}
      onClick={() => onAsk(finding)}
    >
      {shown}
    </button>
  );
}

/** Pieces of a block, cut to it. */
function within(pieces: readonly MarkedPiece[], { from, to }: Block): readonly MarkedPiece[] {
  return pieces.flatMap((piece) => {
    if (piece.to <= from || piece.from >= to) return [];
    const start = Math.max(piece.from, from);
    const end = Math.min(piece.to, to);
    if (start === piece.from && end === piece.to) return [piece];
    return [{ ...piece, from: start, to: end, text: piece.text.slice(start - piece.from, end - piece.from) }];
  });
}

function isWithin({ range }: Finding, { from, to }: Block): boolean {
  return range !== undefined && range.from < to && range.to > from && range.from >= from;
}
