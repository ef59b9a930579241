// The editor of a section's text: native typing, official prose understood, figures as live placeholders.
"use client";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { insertText } from "#components/desk/insert-text.ts";
import { openingStep } from "#components/desk/stepping/steps.ts";
import { Button } from "#components/ui/button.tsx";
import { openingStarter } from "#core/wording/opening.ts";
import { starterSentences } from "#core/wording/starters.ts";
import { FigureMenu } from "./figure-menu.tsx";
import styles from "./narrative.module.css";
import { PrintedText } from "./printed-text.tsx";
import { SlipList, useSlips } from "./slip-list.tsx";
import { StarterList } from "./starter-list.tsx";
import { useProsePaste } from "./use-prose-paste.ts";
import { useTextKeys } from "./use-text-keys.ts";

export interface NarrativeEditorProps {
  readonly section: string;
  /** Headings that the section prints itself: left out of what is pasted. */
  readonly titles: readonly string[];
  /** The text's own field. */
  readonly children: ReactNode;
}

type Open = "starters" | "slips" | undefined;

export function NarrativeEditor({ section, titles, children }: NarrativeEditorProps) {
  const desk = useDesk();
  const holder = useRef<HTMLDivElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [open, setOpen] = useState<Open>();
  const slips = useSlips(section);
  const figures = useTopic("calm", desk.figures);
  const worded = useMemo(() => starterSentences(desk.edition, figures, section), [desk, figures, section]);
  const starters = section === openingStep ? [openingStarter(desk.edition, desk.report())] : worded;
  const choose = useCallback(() => setChoosing(true), []);
  useProsePaste(holder, titles);
  useTextKeys(holder, choose);

  const area = () => holder.current?.querySelector("textarea") ?? undefined;

  function insert(text: string) {
    setChoosing(false);
    // The dialog gives the focus back when it is gone.
    requestAnimationFrame(() => {
      const field = area();
      if (field) insertText(field, text);
    });
  }

  function toggle(which: Open) {
    setOpen(open === which ? undefined : which);
  }

  return (
    <div ref={holder} className={styles.editor}>
      <div className={styles.tools}>
        <Button small onClick={choose} title="Alt+N">
          插入数据…
        </Button>
        {starters.length > 0 ? (
          <Button small aria-expanded={open === "starters"} onClick={() => toggle("starters")}>
            参考句（{starters.length}）
          </Button>
        ) : null}
        {slips.length > 0 ? (
          <Button small aria-expanded={open === "slips"} onClick={() => toggle("slips")}>
            标点和空格（{slips.length}）
          </Button>
        ) : null}
        <span className={styles.hint}>从 Word、WPS、网页粘贴会自动整理成段落</span>
      </div>
      {open === "starters" ? <StarterList starters={starters} onInsert={insert} /> : null}
      {open === "slips" && slips.length > 0 ? <SlipList section={section} slips={slips} area={area} /> : null}
      {children}
      <PrintedText section={section} area={area} />
      {choosing ? <FigureMenu onInsert={insert} onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}
