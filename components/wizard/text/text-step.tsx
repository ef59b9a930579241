// A step with text: the usual sub-headings, the editor, the findings beside it.
"use client";
import { FindingsPanel } from "#components/findings/findings-panel.tsx";
import type { Section } from "#core/editions/edition.ts";
import { sectionHeading } from "#core/report/title.ts";
import { useDesk } from "../desk/desk-context.tsx";
import { StepFoot, StepHead } from "../step-head.tsx";
import tableStyles from "../table/table-step.module.css";
import { SectionText } from "./section-text.tsx";

export function TextStep({ section }: { section: Section }) {
  const desk = useDesk();
  const heading = sectionHeading(section, desk.report().year);
  return (
    <>
      <StepHead title={heading} help={section.help} />
      <div className={tableStyles.columns}>
        <SectionText section={section.id} label={heading} subheadings={section.subheadings ?? []} />
        <aside className={tableStyles.side} aria-label="核对">
          <FindingsPanel section={section.id} />
        </aside>
      </div>
      <StepFoot step={section.id} />
    </>
  );
}
