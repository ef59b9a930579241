// Offices' texts as they come from the server: the first at once, more when asked for, a search piece by piece.
"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { isProseSlice, type ProseSlice, type ProseView } from "#core/contract/collection-answers.ts";

/** So many are listed before somebody asks for more. */
const enough = 40;
/** Typing on is no new question. */
const pause = 300;

export interface ProseDesk {
  readonly section: string;
  readonly words: string;
  readonly shown: ProseSlice;
  readonly busy: boolean;
  readonly choose: (section: string) => void;
  readonly search: (words: string) => void;
  readonly more: () => void;
}

export function useProse({ id, sections, first }: ProseView): ProseDesk {
  const [section, setSection] = useState(sections[0]?.id ?? "");
  const [words, setWords] = useState("");
  const [shown, setShown] = useState(first);
  const [busy, setBusy] = useState(false);
  /** Counts questions: the answers to an earlier one are nobody's any more. */
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const list = useCallback(
    async (wanted: { section: string; words: string }, before: ProseSlice | undefined) => {
      asked.current += 1;
      const own = asked.current;
      setBusy(true);
      let known = before ?? { offices: [], passed: 0, inAll: 0 };
      const goal = known.offices.length + enough;
      do {
        const query = new URLSearchParams({ ...wanted, from: String(known.passed) });
        const answered = await askServer(`/api/collections/${id}/prose?${query}`, "GET", isProseSlice);
        if (own !== asked.current) return;
        if (!answered.ok) {
          announce(answered.message);
          break;
        }
        known = { ...answered.value, offices: [...known.offices, ...answered.value.offices] };
        setShown(known);
      } while (known.offices.length < goal && known.passed < known.inAll);
      setBusy(false);
    },
    [id],
  );

  function choose(next: string) {
    setSection(next);
    void list({ section: next, words }, undefined);
  }

  function search(next: string) {
    setWords(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void list({ section, words: next }, undefined), pause);
  }

  const more = () => void list({ section, words }, shown);
  return { section, words, shown, busy, choose, search, more };
}
