// The state of a count on screen: the files, what was answered, what the server counted, and whether it is at it.
"use client";
import { useEffect, useRef, useState } from "react";
import { useReportId } from "#components/desk/stepping/step-navigation.tsx";
import type { CountAnswer } from "#core/register/kept-count.ts";
import { askCount, takeIn } from "./ask-count.ts";
import { type Asked, type ChosenFile, nothingAsked, withAsked, withFiles } from "./counting.ts";

export interface Counting {
  readonly files: readonly ChosenFile[];
  readonly asked: Asked;
  readonly answer: CountAnswer | undefined;
  /** Why the last request came to nothing, in Chinese; "" where it did not. */
  readonly failed: string;
  readonly busy: boolean;
  /** Counts these files, beside those that are there. */
  readonly choose: (chosen: readonly ChosenFile[]) => Promise<void>;
  /** Counts again with more answers. */
  readonly change: (more: Partial<Asked>) => void;
  /** Counts once more for good: the rows behind the figures are kept. */
  readonly keep: () => Promise<CountAnswer | undefined>;
  readonly restart: () => void;
  readonly stop: () => void;
}

export function useCounting(): Counting {
  const reportId = useReportId();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [asked, setAsked] = useState<Asked>(nothingAsked);
  const [answer, setAnswer] = useState<CountAnswer>();
  const [failed, setFailed] = useState("");
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function send(sent: readonly ChosenFile[], what: Asked, keep = false): Promise<CountAnswer | undefined> {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setFailed("");
    const got = await askCount(reportId, sent, what, { keep, signal: controller.signal });
    setBusy(false);
    if (got.ok) setAnswer(got.answer);
    else setFailed(got.message);
    return got.ok ? got.answer : undefined;
  }

  return {
    files,
    asked,
    answer,
    failed,
    busy,
    async choose(chosen) {
      const taken = await takeIn(chosen);
      if (!taken.ok) return setFailed(taken.message);
      const next = withFiles(files, taken.files);
      setFiles(next);
      // What was counted of the files before stays where the new ones cannot be read.
      if (!(await send(next, asked))) setFiles(files);
    },
    change(more) {
      const next = withAsked(asked, more);
      setAsked(next);
      void send(files, next);
    },
    keep: () => send(files, asked, true),
    restart() {
      setFiles([]);
      setAsked(nothingAsked);
      setAnswer(undefined);
      setFailed("");
    },
    stop: () => running.current?.abort(),
  };
}
