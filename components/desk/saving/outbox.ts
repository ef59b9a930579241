// Autosave: keeps what the server does not have yet, sends it, merges what others saved, and says how things stand.
import { createListeners } from "#components/desk/listeners.ts";
import type { Op } from "#core/contract/save.ts";
import { changedKeys } from "#core/report/changed-keys.ts";
import type { Key } from "#core/report/keys.ts";
import type { OpenConflict } from "./open-conflict.ts";
import { pendingOps, resolved, restored, type TakenEdit, takenOver } from "./outbox-state.ts";
import { type Kept, type SaveState, saveStateOf } from "./save-state.ts";
import { type Books, createBooks, createSender, type Sender, type SenderOptions } from "./sender.ts";

export interface Outbox {
  state(): SaveState;
  conflicts(): readonly OpenConflict[];
  /** Is everything on the server? */
  settled(): boolean;
  /** What the server does not have, for the browser's own store. */
  pending(): readonly Op[];
  /** The browser's own store has this of it (an answer of `pending`), or cannot keep it. */
  noteKept(ops: readonly Op[], kept: "kept" | "unkept"): void;
  /** Sends now what is waiting; resolves when there is nothing more to try. */
  flush(): Promise<void>;
  /** Takes up edits of an earlier page that never reached the server, but for places typed in since. Returns how many. */
  restore(ops: readonly Op[]): number;
  /** What another tab saved. */
  hear(version: number, edits: readonly TakenEdit[]): void;
  /** Asks the server what it has. */
  catchUp(): Promise<void>;
  resolve(key: Key, keep: "mine" | "theirs"): void;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** What is shown of it: the same objects for as long as they say the same. */
function createShown(
  { state, mine }: Books,
  { sending }: Pick<Sender, "sending">,
  { holding }: SenderOptions["desk"],
  kept: () => Kept,
) {
  let shown = saveStateOf(state(), sending(), holding(), kept());
  let conflicts: readonly OpenConflict[] = [];
  return {
    state: () => shown,
    conflicts: () => conflicts,
    refresh() {
      const now = saveStateOf(state(), sending(), holding(), kept());
      if (JSON.stringify(now) !== JSON.stringify(shown)) shown = now;
      const open = [...state().conflicts.values()];
      if (open.length + conflicts.length > 0)
        conflicts = open.map((conflict) => ({ ...conflict, raw: mine.textAt(conflict.key) }));
    },
  };
}

/** Edits of an earlier page go onto the desk where they say something else, but for places typed in since. Says how many. */
function takeUp(ops: readonly Op[], books: Books, desk: SenderOptions["desk"]): number {
  const { state, mine } = books;
  const fresh = ops.filter(({ key, raw }) => !state().dirty.has(key) && mine.textAt(key) !== raw);
  const edits = fresh.map(({ key, raw }) => ({ key, text: raw }));
  desk.edit("恢复未保存的内容", edits);
  books.become(restored(state(), mine, fresh));
  return fresh.length;
}

/** Whether the browser's own store has what is pending now: an answer for what was pending before says nothing of it. */
function createKeptMark(pending: () => readonly Op[]) {
  let kept: Kept = "keeping";
  return {
    now: () => kept,
    edited() {
      kept = "keeping";
    },
    note(ops: readonly Op[], now: "kept" | "unkept") {
      if (isSameOps(ops, pending())) kept = now;
    },
  };
}

export function isSameOps(some: readonly Op[], others: readonly Op[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ key, raw, base }, index) => {
      const other = others[index];
      return other !== undefined && key === other.key && raw === other.raw && base === other.base;
    })
  );
}

/** What others saved, in another tab or elsewhere, comes onto the desk. */
function takingIn(
  { state, mine, merge }: Books,
  sender: Sender,
  publish: () => void,
): Pick<Outbox, "hear" | "catchUp"> {
  return {
    hear(version, edits) {
      const next = state().version + 1;
      if (version > next) void sender.fetch().then(publish);
      if (version !== next) return;
      merge(takenOver({ ...state(), version }, mine, edits));
      publish();
    },
    async catchUp() {
      await sender.fetch();
      if (sender.sending().failures > 0) await sender.send();
      publish();
    },
  };
}

/** Saves a desk's edits until stopped. */
export function createOutbox(options: SenderOptions): Outbox {
  const { desk } = options;
  const books = createBooks(options);
  const { state, mine } = books;
  const changed = createListeners<void>();
  const sender: Sender = createSender(books, options, publish);
  const pending = () => pendingOps(state(), mine);
  const kept = createKeptMark(pending);
  const { refresh, ...shown } = createShown(books, sender, desk, kept.now);

  function publish() {
    refresh();
    changed.tell();
  }

  books.note(changedKeys(state().theirs, desk.report()));
  const stops = [
    desk.topics.of("held")(publish),
    desk.onEdited((keys) => {
      kept.edited();
      books.note(keys);
      sender.plan("after a key");
      publish();
    }),
  ];

  return {
    ...shown,
    settled: () => state().dirty.size === 0 && !state().request && !desk.holding(),
    pending,
    noteKept(ops, now) {
      kept.note(ops, now);
      publish();
    },
    async flush() {
      await sender.done();
      if (sender.hasMore()) await sender.send();
    },
    restore(ops) {
      const count = takeUp(ops, books, desk);
      publish();
      return count;
    },
    ...takingIn(books, sender, publish),
    resolve(key, keep) {
      books.merge(resolved(state(), key, keep));
      sender.plan("at once");
      publish();
    },
    subscribe: (listener) => changed.listen(() => listener()),
    stop() {
      sender.stop();
      for (const stop of stops) stop();
    },
  };
}
