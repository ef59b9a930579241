// A section's text with its tools: figures and sentences to put in, slips to mend, last year's text beside it.
"use client";
import dynamic from "next/dynamic";
import { useCallback, useEffect, useId, useState } from "react";
import { withField } from "#components/desk/text-fields.ts";
import { Button } from "#components/ui/button.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import { remember, remembered } from "#components/ui/remembered.ts";
import type { Place } from "#core/desk/marked-text.ts";
import styles from "./narrative.module.css";
import page from "./page.module.css";
import { ProseField } from "./prose-field.tsx";
import type { OfferTable } from "./prose-field-props.ts";
import { TextLength } from "./text-length.tsx";
import { useEarlySearch } from "./use-early-search.ts";
import { useLastYearText } from "./use-last-year-text.ts";
import { useOffers } from "./use-offers.ts";

// What is opened by a button comes when it is asked for, or when nobody waits for anything else.
const FigureMenu = dynamic(() => fetchPatiently(() => import("./figure-menu.tsx")).then((module) => module.FigureMenu));
const LastYearText = dynamic(() =>
  fetchPatiently(() => import("./last-year-text.tsx")).then((module) => module.LastYearText),
);
const SlipList = dynamic(() => fetchPatiently(() => import("./slip-list.tsx")).then((module) => module.SlipList));
const StarterList = dynamic(() =>
  fetchPatiently(() => import("./starter-list.tsx")).then((module) => module.StarterList),
);

export interface NarrativeEditorProps {
  readonly section: string;
  readonly label: string;
  /** Headings that the section prints itself: left out of what is pasted. */
  readonly titles: readonly string[];
  readonly rows: number;
  readonly onTable: OfferTable | undefined;
}

const none: readonly Place[] = [];

type Open = "starters" | "slips" | undefined;

export function NarrativeEditor({ section, label, titles, rows, onTable }: NarrativeEditorProps) {
  const id = useId();
  const [choosing, setChoosing] = useState(false);
  const [open, setOpen] = useState<Open>();
  const { starters, slips } = useOffers(section);
  const before = useLastYearText(section);
  const [comparing, compare] = useComparing(before !== "");
  const [copied, setCopied] = useState(none);
  const early = useEarlySearch();
  const choose = useCallback(() => {
    early.begin();
    setChoosing(true);
  }, [early]);

  function insert(text: string) {
    setChoosing(false);
    // The dialog gives the focus back when it is gone.
    requestAnimationFrame(() => withField(`text-${section}`, (field) => field.insert(text)));
  }

  const toggle = (which: Open) => setOpen(open === which ? undefined : which);

  return (
    <div className={styles.editor}>
      <EditorTools
        starters={starters.length}
        slips={slips.length}
        open={open}
        onToggle={toggle}
        onFigure={choose}
        comparing={before === "" ? undefined : comparing}
        onCompare={compare}
      />
      {open === "starters" ? <StarterList starters={starters} onInsert={insert} /> : null}
      {open === "slips" && slips.length > 0 ? <SlipList section={section} slips={slips} /> : null}
      <div className={page.pair} data-comparing={comparing || undefined}>
        <ProseField
          section={section}
          label={label}
          titles={titles}
          rows={rows}
          describedBy={`${id}-keys`}
          onChoose={choose}
          onTable={onTable}
          copied={comparing ? copied : none}
        />
        {comparing ? <LastYearText section={section} text={before} onCopied={setCopied} /> : null}
      </div>
      <div className={styles.foot}>
        <TextLength section={section} />
        <p id={`${id}-keys`} className={styles.hint}>
          从 Word、WPS、网页粘贴会自动整理成段落。Alt+N 插入数据，Tab 到下一个＿＿，F8 到下一处问题，Alt+回车
          处理这一处。
        </p>
      </div>
      {choosing ? <FigureMenu early={early} onInsert={insert} onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}

interface ToolsProps {
  /** How many there are of each. */
  readonly starters: number;
  readonly slips: number;
  readonly open: Open;
  readonly onToggle: (which: Open) => void;
  readonly onFigure: () => void;
  /** Undefined where there is no text of last year. */
  readonly comparing: boolean | undefined;
  readonly onCompare: (on: boolean) => void;
}

function EditorTools({ starters, slips, open, onToggle, onFigure, comparing, onCompare }: ToolsProps) {
  return (
    <div className={styles.tools}>
      <Button small onClick={onFigure} title="Alt+N">
        插入数据…
      </Button>
      {starters > 0 ? (
        <Button small aria-expanded={open === "starters"} onClick={() => onToggle("starters")}>
          参考句（{starters}）
        </Button>
      ) : null}
      {slips > 0 ? (
        <Button small aria-expanded={open === "slips"} onClick={() => onToggle("slips")}>
          标点和空格（{slips}）
        </Button>
      ) : null}
      {comparing === undefined ? null : (
        <Button small aria-pressed={comparing} onClick={() => onCompare(!comparing)}>
          对照去年
        </Button>
      )}
    </div>
  );
}

const comparingName = "nianbao.compare-text";

/** Is last year's text shown beside this year's? Remembered in this browser. */
function useComparing(possible: boolean): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  // The server's HTML knows no choice of this browser.
  useEffect(() => setOn(remembered(comparingName) === "1"), []);
  const choose = (now: boolean) => {
    remember(comparingName, now ? "1" : "0");
    setOn(now);
  };
  return [on && possible, choose];
}
