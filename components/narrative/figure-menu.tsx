// Choosing a figure to put into a text: type a few characters of its name, arrow to it, Enter.
"use client";
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { type FigureChoice, figureChoices } from "#core/desk/figure-choices.ts";
import { measureChoices, searchFigures } from "#core/desk/measure-choices.ts";
import type { EarlySearch } from "./early-search.ts";
import styles from "./narrative.module.css";

const mostShown = 40;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export interface FigureMenuProps {
  /** What was typed before the menu was there. */
  readonly early: EarlySearch;
  readonly onInsert: (text: string) => void;
  readonly onClose: () => void;
}

export function FigureMenu({ early, onInsert, onClose }: FigureMenuProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = useFound(typed);
  const shown = found.slice(0, mostShown);
  const chosen = shown[at];

  // The dialog has opened by now.
  useEffect(() => {
    document.getElementById(`${id}-search`)?.focus();
    setTyped((before) => before + early.take());
  }, [id, early]);

  function type(text: string) {
    setTyped(text);
    setAt(0);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step !== undefined) {
      const next = Math.min(Math.max(at + step, 0), shown.length - 1);
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && chosen) onInsert(chosen.placeholder);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog
      title="插入数据"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="main" disabled={!chosen} onClick={() => chosen && onInsert(chosen.placeholder)}>
            插入
          </Button>
        </>
      }
    >
      <div className={styles.menu}>
        <SearchField {...{ id, onKeyDown }} value={typed} onType={type} active={chosen && `${id}-${at}`} />
        <FigureOptions id={id} shown={shown} at={at} onInsert={onInsert} />
        <Measures of={chosen} onInsert={onInsert} />
        <p role="status" className={styles.hint}>
          {foundWords(found.length)}
        </p>
      </div>
    </Dialog>
  );
}

/** The figures that what was typed may mean, likeliest first. */
function useFound(typed: string): readonly FigureChoice[] {
  const desk = useDesk();
  const choices = useMemo(() => figureChoices(desk.edition, desk.report(), desk.figures()), [desk]);
  return useMemo(
    () => searchFigures(desk.edition, desk.figures(), desk.lastYear?.figures, choices, typed),
    [desk, choices, typed],
  );
}

interface SearchProps {
  readonly id: string;
  /** Of the option that Enter takes. */
  readonly active: string | undefined;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SearchField({ id, active, value, onType, onKeyDown }: SearchProps) {
  return (
    <>
      <label htmlFor={`${id}-search`}>
        要插入的数据（行目、栏目或通常的叫法，可用空格隔开几个词；加“同比”“占比”找增减和占比）
      </label>
      <input
        id={`${id}-search`}
        className={styles.search}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active}
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly shown: readonly FigureChoice[];
  /** Which of them is chosen. */
  readonly at: number;
  readonly onInsert: (text: string) => void;
}

function FigureOptions({ id, shown, at, onInsert }: OptionsProps) {
  return (
    <div id={`${id}-list`} role="listbox" aria-label="数据" className={styles.options}>
      {shown.map(({ placeholder, label, text, group }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the combobox, which keeps the focus
        <div
          key={`${placeholder} ${label}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(placeholder)}
        >
          <span>{label}</span>
          <span className={styles.value}>{text === "" ? "空白" : text}</span>
          <span className={styles.group}>{group}</span>
        </div>
      ))}
    </div>
  );
}

/** Growth and shares of the chosen figure, where it is one of this year by itself. */
function Measures({ of, onInsert }: { of: FigureChoice | undefined; onInsert: (text: string) => void }) {
  const desk = useDesk();
  if (of?.cell === undefined || of.placeholder.includes("|")) return null;
  const all = measureChoices(desk.edition, desk.figures(), desk.lastYear?.figures, of.cell);
  const measures = all.filter(({ text }) => text !== "");
  if (measures.length === 0) return null;
  return (
    <fieldset className={styles.measures} aria-label={`${of.label}的增减和占比`}>
      {measures.map(({ placeholder, label, text }) => (
        <Button key={placeholder} small title={label} onClick={() => onInsert(placeholder)}>
          {label.slice(label.indexOf("：") + 1)} {text}
        </Button>
      ))}
    </fieldset>
  );
}

function foundWords(count: number): string {
  if (count === 0) return "没有这个名称的数据。";
  return count > mostShown ? `找到 ${count} 个，显示前 ${mostShown} 个。` : `找到 ${count} 个。`;
}
