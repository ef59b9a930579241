// Autosave: keeps what the server does not have yet, sends it, merges what others saved, and says how things stand.

import type { Desk } from "#components/desk/desk.ts";
import type { Op, SaveAnswer, SaveRequest } from "#core/contract/save.ts";
import { changedKeys } from "#core/report/changed-keys.ts";
import { type Key, textAt, withText } from "#core/report/keys.ts";
import { keyLabel } from "#core/report/known-keys.ts";
import type { Report } from "#core/report/report.ts";
import type { OpenConflict } from "./open-conflict.ts";
import type { Fetched, Server } from "./protocol.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" | "saving" }
  | { readonly kind: "away"; readonly count: number; readonly message?: string }
  | { readonly kind: "refused"; readonly message: string };

export interface Outbox {
  state(): SaveState;
  conflicts(): readonly OpenConflict[];
  /** Is everything on the server? */
  settled(): boolean;
  /** What the server does not have, for the browser's own store. */
  pending(): readonly Op[];
  /** Sends now what is waiting; resolves when there is nothing more to try. */
  flush(): Promise<void>;
  /** Takes up edits of an earlier page that never reached the server, but for places typed in since. Returns how many. */
  restore(ops: readonly Op[]): number;
  /** What another tab saved. */
  hear(version: number, edits: readonly { key: Key; raw: string }[]): void;
  /** Asks the server what it has. */
  catchUp(): Promise<void>;
  resolve(key: Key, keep: "mine" | "theirs"): void;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

export interface OutboxOptions {
  readonly desk: Desk;
  readonly server: Server;
  /** What the server has. */
  readonly known: Fetched;
  readonly newId: () => string;
  /** Told of each save that went through. */
  readonly onSaved?: (version: number, edits: readonly { key: Key; raw: string }[]) => void;
}

const idle = 800;
const longestWait = 5000;
const retries = [1000, 2000, 4000, 8000, 15_000];

/** Saves a desk's edits until stopped. */
export function createOutbox({ desk, server, known, newId, onSaved }: OutboxOptions): Outbox {
  let theirs: Report = known.report;
  let version = known.version;
  let savedAt = known.savedAt;
  const dirty = new Set<Key>();
  const conflicts = new Map<Key, OpenConflict>();
  const refused = new Map<Key, string>();
  let request: SaveRequest | undefined;
  let sending: Promise<void> | undefined;
  let failures = 0;
  /** What the server said of its last failure, where it said anything. */
  let trouble: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let stopped = false;
  let state: SaveState = { kind: "saved", at: savedAt };
  let shownConflicts: readonly OpenConflict[] = [];
  const listeners = new Set<() => void>();

  function publish() {
    const now = currentState();
    if (JSON.stringify(now) !== JSON.stringify(state)) state = now;
    if (conflicts.size > 0 || shownConflicts.length > 0) {
      shownConflicts = [...conflicts.values()].map((conflict) => ({
        ...conflict,
        raw: textAt(desk.report(), conflict.key),
      }));
    }
    for (const listener of listeners) listener();
  }

  function currentState(): SaveState {
    const [refusal] = refused.values();
    if (refusal !== undefined) return { kind: "refused", message: refusal };
    if (failures > 0) return { kind: "away", count: dirty.size, ...(trouble ? { message: trouble } : {}) };
    if (sending) return { kind: "saving" };
    return dirty.size > conflicts.size || desk.holding() ? { kind: "waiting" } : { kind: "saved", at: savedAt };
  }

  function note(keys: readonly Key[]) {
    for (const key of keys) {
      refused.delete(key);
      const conflict = conflicts.get(key);
      // In a conflict `theirs` may be what the clerk saw before: going back to it does not end the conflict.
      const current = conflict ? conflict.current : textAt(theirs, key);
      if (textAt(desk.report(), key) === current && !request?.ops.some((op) => op.key === key)) {
        if (conflict) theirs = withText(theirs, key, current);
        dirty.delete(key);
        conflicts.delete(key);
      } else dirty.add(key);
    }
  }

  function opsToSend(): readonly Op[] {
    const keys = [...dirty].filter((key) => !conflicts.has(key) && !refused.has(key));
    return keys.map((key) => {
      const typed = desk.typedFor(key);
      const op = { key, raw: textAt(desk.report(), key), base: textAt(theirs, key) };
      return typed === undefined ? op : { ...op, typed };
    });
  }

  function schedule(delay = idle) {
    clearTimeout(timer);
    timer = undefined;
    if (stopped || (!request && opsToSend().length === 0)) {
      waitingSince = 0;
      return;
    }
    const now = Date.now();
    if (waitingSince === 0) waitingSince = now;
    const left = Math.max(0, waitingSince + longestWait - now);
    timer = setTimeout(() => void send(), failures > 0 ? delay : Math.min(delay, left));
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    sending ??= sendOnce().finally(() => {
      sending = undefined;
      schedule(failures > 0 ? retryDelay() : idle);
      publish();
    });
    return sending;
  }

  function retryDelay(): number {
    return retries[Math.min(failures, retries.length) - 1] ?? idle;
  }

  async function sendOnce(): Promise<void> {
    if (!request) {
      const ops = opsToSend();
      if (ops.length === 0) return;
      request = { saveId: newId(), baseVersion: version, ops };
      waitingSince = 0;
    }
    publish();
    const sent = await server.save(request);
    if (stopped) return;
    if (sent.kind === "away") {
      failures += 1;
      trouble = sent.message;
      return;
    }
    const asked = request;
    request = undefined;
    failures = 0;
    if (sent.kind === "answer") takeAnswer(asked, sent.answer);
    else if (sent.kind === "stale") await fetchAndMerge("olderToo");
    else for (const key of sent.key ? [sent.key] : asked.ops.map((op) => op.key)) refused.set(key, sent.message);
  }

  function takeAnswer(asked: SaveRequest, answer: SaveAnswer) {
    const overtaken = answer.version < version;
    version = Math.max(version, answer.version);
    savedAt = answer.savedAt;
    const applied = asked.ops.filter(({ key }) => answer.applied.includes(key));
    for (const { key, raw } of applied) theirs = withText(theirs, key, raw);
    note(applied.map(({ key }) => key));
    for (const conflict of answer.conflicts) conflicts.set(conflict.key, conflict);
    if (overtaken) void fetchAndMerge().then(publish);
    else takeOver(answer.merged);
    if (applied.length > 0) onSaved?.(answer.version, applied);
  }

  /** Takes over what others changed; where the clerk has changed the same place, saving will ask. */
  function takeOver(edits: readonly { key: Key; raw: string }[]) {
    for (const { key, raw } of edits) if (conflicts.has(key)) clash(key, raw);
    const free = edits.filter(({ key }) => !dirty.has(key));
    for (const { key, raw } of free) theirs = withText(theirs, key, raw);
    desk.receive(free.map(({ key, raw }) => ({ key, text: raw })));
  }

  /**
   * Takes over what the server has. An answer that a save has overtaken on the way is left aside: it would take back
   * what was just saved. Older is right only when the server itself went back (a backup was put in place).
   */
  async function fetchAndMerge(which: "newest" | "olderToo" = "newest"): Promise<void> {
    const fetched = await server.fetch();
    if (!fetched || stopped) return;
    if (fetched.version < version && which === "newest") return;
    const changed = changedKeys(theirs, fetched.report);
    version = fetched.version;
    takeOver(changed.map((key) => ({ key, raw: textAt(fetched.report, key) })));
    for (const key of [...changed, ...conflicts.keys()]) if (dirty.has(key)) clash(key, textAt(fetched.report, key));
    if (dirty.size === 0) savedAt = fetched.savedAt || savedAt;
  }

  function labelOf(key: Key): string {
    return keyLabel(desk.edition, desk.report().year, key);
  }

  /** The clerk and somebody else changed one place. */
  function clash(key: Key, current: string) {
    const raw = textAt(desk.report(), key);
    if (raw === current) {
      theirs = withText(theirs, key, current);
      dirty.delete(key);
      conflicts.delete(key);
    } else if (request?.ops.some((op) => op.key === key && op.raw === current)) {
      // Our own save, seen before its answer, and typed on since.
      theirs = withText(theirs, key, current);
    } else conflicts.set(key, { key, label: labelOf(key), raw, current });
  }

  note(changedKeys(theirs, desk.report()));

  const unlistenHeld = desk.topics.of("held")(publish);
  const unlisten = desk.onEdited((keys) => {
    note(keys);
    // A retry that is due stays due: whoever goes on typing must not put it off.
    if (failures === 0 || timer === undefined) schedule(failures > 0 ? retryDelay() : idle);
    publish();
  });

  return {
    state: () => state,
    conflicts: () => shownConflicts,
    settled: () => dirty.size === 0 && !request && !desk.holding(),
    pending: () => [...dirty].map((key) => ({ key, raw: textAt(desk.report(), key), base: textAt(theirs, key) })),
    async flush() {
      await sending;
      if (request || opsToSend().length > 0) await send();
    },
    restore(ops) {
      const fresh = ops.filter(({ key, raw }) => !dirty.has(key) && textAt(desk.report(), key) !== raw);
      desk.edit(
        "恢复未保存的内容",
        fresh.map(({ key, raw }) => ({ key, text: raw })),
      );
      for (const { key, raw, base } of fresh) {
        const current = textAt(theirs, key);
        if (current !== base) conflicts.set(key, { key, label: labelOf(key), raw, current });
      }
      publish();
      return fresh.length;
    },
    hear(heard, edits) {
      if (heard <= version) return;
      if (heard > version + 1) {
        void fetchAndMerge().then(publish);
        return;
      }
      version = heard;
      takeOver(edits);
      publish();
    },
    async catchUp() {
      await fetchAndMerge();
      if (failures > 0) await send();
      publish();
    },
    resolve(key, keep) {
      const conflict = conflicts.get(key);
      if (!conflict) return;
      conflicts.delete(key);
      theirs = withText(theirs, key, conflict.current);
      if (keep === "theirs") {
        dirty.delete(key);
        desk.receive([{ key, text: conflict.current }]);
      }
      schedule(0);
      publish();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      unlisten();
      unlistenHeld();
      listeners.clear();
    },
  };
}
