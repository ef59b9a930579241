// A step with text: the usual sub-headings, the editor, the findings beside it.
"use client";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { Outline } from "#components/narrative/outline.tsx";
import { SectionText } from "#components/narrative/section-text.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { Section } from "#core/editions/edition.ts";
import { sectionHeading, sectionTitle } from "#core/report/title.ts";
import { StepFoot, StepHead } from "./step-head.tsx";
import tableStyles from "./table-step.module.css";
import { useTableOffer } from "./use-table-offer.tsx";

// There is nothing to show in it before the checks have come, and they come later than the text.
const FindingsPanel = dynamic(
  () => fetchPatiently(() => import("#components/findings/findings-panel.tsx")).then((module) => module.FindingsPanel),
  { ssr: false },
);

export function TextStep({ section }: { section: Section }) {
  const desk = useDesk();
  const { year } = desk.report();
  const heading = sectionHeading(section, year);
  const titles = useMemo(() => [sectionTitle(section, year), ...(section.aliases ?? [])], [section, year]);
  const { onTable, dialog } = useTableOffer();
  return (
    <>
      <StepHead title={heading} help={section.help} />
      <div className={tableStyles.columns}>
        <SectionText
          section={section.id}
          label={heading}
          subheadings={section.subheadings ?? []}
          titles={titles}
          onTable={onTable}
        />
        <aside className={tableStyles.side} aria-label="核对">
          <Outline section={section.id} />
          <FindingsPanel section={section.id} />
        </aside>
      </div>
      <StepFoot step={section.id} />
      {dialog}
    </>
  );
}
