// The text of one section: its usual sub-headings to put in with one click, the text, its length.
"use client";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { selectPlace } from "#components/desk/insert-text.ts";
import { Button } from "#components/ui/button.tsx";
import type { Subheading } from "#core/editions/edition.ts";
import { NarrativeEditor } from "./narrative-editor.tsx";
import styles from "./section-text.module.css";
import { addSubheading, hasSubheading } from "./subheadings.ts";
import { TextArea } from "./text-area.tsx";
import { TextLength } from "./text-length.tsx";

export interface SectionTextProps {
  readonly section: string;
  readonly label: string;
  readonly subheadings: readonly Subheading[];
  readonly rows?: number;
  /** Wordings of the heading over this text: left out of what is pasted. */
  readonly titles?: readonly string[];
}

const noTitles: readonly string[] = [];

export function SectionText({ section, label, subheadings, rows = 18, titles = noTitles }: SectionTextProps) {
  const desk = useDesk();
  const read = () => desk.report().narrative[section] ?? "";
  const present = useTopic("calm", () => subheadings.map((one) => (hasSubheading(read(), one) ? "1" : "0")).join(""));

  /** Puts the sub-heading in and the caret under it, where its text is to be written. */
  function add(subheading: Subheading) {
    if (!hasSubheading(read(), subheading))
      desk.edit(`加小标题“${subheading.label}”`, [
        { key: `narrative.${section}`, text: addSubheading(read(), subheading) },
      ]);
    const area = document.getElementById(`text-${section}`);
    if (area instanceof HTMLTextAreaElement) selectPlace(area, area.value.length, area.value.length);
  }

  return (
    <div className={styles.text}>
      {subheadings.length > 0 ? (
        <fieldset className={styles.subheadings} aria-label="常用小标题">
          {subheadings.map((subheading, index) => (
            <Button
              key={subheading.id}
              small
              disabled={present[index] === "1"}
              title={subheading.help}
              onClick={() => add(subheading)}
            >
              {present[index] === "1" ? `✓ ${subheading.label}` : `＋ ${subheading.label}`}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <NarrativeEditor section={section} titles={titles}>
        <TextArea
          textKey={`narrative.${section}`}
          id={`text-${section}`}
          aria-label={label}
          className={styles.area}
          rows={rows}
        />
        <TextLength section={section} />
      </NarrativeEditor>
    </div>
  );
}
