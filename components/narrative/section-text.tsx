// The text of one section: its usual sub-headings to put in with one click, the text, its length.
"use client";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { withField } from "#components/desk/text-fields.ts";
import { Button } from "#components/ui/button.tsx";
import type { Subheading } from "#core/editions/edition.ts";
import { NarrativeEditor } from "./narrative-editor.tsx";
import type { OfferTable } from "./prose-field-props.ts";
import styles from "./section-text.module.css";
import { addSubheading, hasSubheading } from "./subheadings.ts";

export interface SectionTextProps {
  readonly section: string;
  readonly label: string;
  readonly subheadings: readonly Subheading[];
  readonly rows?: number;
  /** Wordings of the heading over this text: left out of what is pasted. */
  readonly titles?: readonly string[];
  readonly onTable?: OfferTable | undefined;
}

const noTitles: readonly string[] = [];

export function SectionText(props: SectionTextProps) {
  const { section, label, subheadings, rows = 18, titles = noTitles, onTable } = props;
  const desk = useDesk();
  const read = () => desk.report().narrative[section] ?? "";
  const present = useTopic("calm", () => subheadings.map((one) => (hasSubheading(read(), one) ? "1" : "0")).join(""));

  /** Puts the sub-heading in and the caret under it, where its text is to be written. */
  function add(subheading: Subheading) {
    if (!hasSubheading(read(), subheading))
      desk.edit(`加小标题“${subheading.label}”`, [
        { key: `narrative.${section}`, text: addSubheading(read(), subheading) },
      ]);
    const { length } = read();
    withField(`text-${section}`, (field) => field.select(length, length));
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
      <NarrativeEditor section={section} label={label} titles={titles} rows={rows} onTable={onTable} />
    </div>
  );
}
