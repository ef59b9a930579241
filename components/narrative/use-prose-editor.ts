// The editor of a text on the desk: loaded where there is prose, started once the desk keeps what is typed, given up for the
// plain box where it cannot start.
"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { useOutbox } from "#components/desk/saving/outbox-context.tsx";
import type { CaretPlace } from "./at-caret.tsx";
import { loadInTime } from "./load-in-time.ts";
import type { ProseFieldProps } from "./prose-field-props.ts";
import { type StartedEditor, startEditor } from "./start-editor.ts";
import { useOpenFigure } from "./use-open-figure.ts";

export interface ProseEditing {
  readonly state: "coming" | "there" | "plain";
  readonly at: CaretPlace | undefined;
  readonly dismiss: () => void;
  readonly focus: () => void;
}

const loadEditor = () => import("./editor/prose-editor.ts");

export function useProseEditor(
  holder: RefObject<HTMLDivElement | null>,
  card: RefObject<HTMLDivElement | null>,
  props: ProseFieldProps,
): ProseEditing {
  const desk = useDesk();
  const keeping = useOutbox() !== undefined;
  const openFigure = useOpenFigure();
  const [state, setState] = useState<ProseEditing["state"]>("coming");
  const [at, setAt] = useState<CaretPlace>();
  const running = useRef<StartedEditor>(undefined);
  // What the page gives anew each time is asked for when it is needed: the editor is made once.
  const latest = useRef({ ...props, openFigure });
  latest.current = { ...props, openFigure };
  const { section } = props;

  useEffect(() => {
    void loadInTime(loadEditor).catch(() => {});
  }, []);

  useEffect(() => {
    if (!keeping) return;
    return keepStarted(
      async (isGone, onBroken) => {
        const { createProseEditor } = await loadInTime(loadEditor);
        if (isGone() || !holder.current) return;
        const answer = () => focusFirst(card.current);
        const about = { desk, section, latest: () => latest.current, answer, atCaret: setAt, onBroken };
        running.current = startEditor(createProseEditor, holder.current, about);
        setState("there");
        return running.current;
      },
      () => {
        setAt(undefined);
        setState("plain");
      },
    );
  }, [desk, section, keeping, holder, card]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are made anew when comparing begins or ends
  useEffect(() => running.current?.remark(), [props.copied]);

  return {
    state,
    at,
    dismiss: useCallback(() => void running.current?.hide(), []),
    focus: useCallback(() => running.current?.editor.focus(), []),
  };
}

/**
 * Starts an editor and answers how to stop it: before it is there as well as after. One that breaks is stopped, and given up
 * unless nobody waits for it any more.
 */
function keepStarted(
  start: (isGone: () => boolean, onBroken: () => void) => Promise<StartedEditor | undefined>,
  onGivenUp: () => void,
): () => void {
  let gone = false;
  let started: StartedEditor | undefined;
  const stop = () => {
    started?.stop();
    started = undefined;
  };
  const giveUp = () => {
    stop();
    if (!gone) onGivenUp();
  };
  start(() => gone, giveUp).then((now) => {
    started = now;
    if (gone) stop();
  }, giveUp);
  return () => {
    gone = true;
    stop();
  };
}

function focusFirst(card: HTMLElement | null): boolean {
  const first = card?.querySelector("button");
  first?.focus();
  return first !== null && first !== undefined;
}
