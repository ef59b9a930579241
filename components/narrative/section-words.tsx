// The text of a section that has figures: its own words in place of (2018) or beside (a report read from a file) what is printed of them.
"use client";
import { useMemo } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import type { Section } from "#core/editions/edition.ts";
import { sectionHeading, sectionTitle } from "#core/report/title.ts";
import styles from "./narrative.module.css";
import { SectionText } from "./section-text.tsx";

export function SectionWords({ section }: { section: Section }) {
  const desk = useDesk();
  const { year } = desk.report();
  const titles = useMemo(() => [sectionTitle(section, year), ...(section.aliases ?? [])], [section, year]);
  return (
    <section className={styles.words} aria-label="本部分的文字">
      <h2>本部分的文字</h2>
      <p className={styles.hint}>
        {section.content === "prose"
          ? "留空时，由上面的数自动成句；自己写了文字，就印自己写的，并与上面的数核对。"
          : "印在标题和表格之间；不需要的可以清空。"}
      </p>
      <SectionText
        section={section.id}
        label={`${sectionHeading(section, year)}的文字`}
        subheadings={[]}
        titles={titles}
        rows={6}
      />
    </section>
  );
}
