// The headings of a text, as they were recognised; each leads to its place.
"use client";
import { useMemo } from "react";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { withField } from "#components/desk/text-fields.ts";
import { readNarrative } from "#core/report/narrative.ts";
import styles from "./narrative.module.css";

export function Outline({ section }: { section: string }) {
  const desk = useDesk();
  const text = useTopic("calm", () => desk.report().narrative[section] ?? "");
  const headings = useMemo(
    () =>
      readNarrative(text).flatMap((block) =>
        block.kind === "paragraph" ? [] : [{ ...block, title: block.text.slice(0, block.lead ?? block.text.length) }],
      ),
    [text],
  );
  if (headings.length === 0) return null;
  return (
    <nav className={styles.outline} aria-label="小标题">
      <h2>小标题</h2>
      <ol>
        {headings.map(({ from, level, title }) => (
          <li key={from} data-level={level}>
            <button
              type="button"
              onClick={() => withField(`text-${section}`, (field) => field.select(from, from + title.length))}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
