// Sends what the server does not have, one save at a time, again after failures, and takes in what comes back.
import type { Desk } from "#components/desk/desk.ts";
import type { SaveRequest } from "#core/contract/save.ts";
import { type Key, textAt } from "#core/report/keys.ts";
import { keyLabel } from "#core/report/known-keys.ts";
import {
  answered,
  asking,
  fetchedReport,
  type Merged,
  type Mine,
  noted,
  type OutboxState,
  opsToSend,
  refusedSave,
  startOutbox,
  type TakenEdit,
  takenOf,
} from "./outbox-state.ts";
import type { Fetched, Sent, Server } from "./protocol.ts";
import type { Sending } from "./save-state.ts";
import { createSendTimer } from "./send-timer.ts";

export interface SenderOptions {
  readonly desk: Desk;
  readonly server: Server;
  /** What the server has. */
  readonly known: Fetched;
  readonly newId: () => string;
  /** Told of each save that went through. */
  readonly onSaved?: (version: number, edits: readonly TakenEdit[]) => void;
}

/** What the outbox knows, changed by its steps; what others changed goes on to the desk. */
export function createBooks({ desk, known }: SenderOptions) {
  const mine: Mine = {
    textAt: (key) => textAt(desk.report(), key),
    typedFor: desk.typedFor,
    labelOf: (key) => keyLabel(desk.edition, desk.report().year, key),
  };
  let state = startOutbox(known);
  return {
    mine,
    state: () => state,
    become(next: OutboxState) {
      state = next;
    },
    note(keys: readonly Key[]) {
      state = noted(state, mine, keys);
    },
    merge(merged: Merged) {
      ({ state } = merged);
      desk.receive(merged.received.map(({ key, raw }) => ({ key, text: raw })));
    },
  };
}

export type Books = ReturnType<typeof createBooks>;

export interface Sender {
  sending(): Sending;
  /** Sends what there is now; resolves when it was answered or failed. */
  send(): Promise<void>;
  /** Resolves when the save under way, if any, is done. */
  done(): Promise<void>;
  /** Plans the next save. */
  plan(when?: "after a key" | "at once"): void;
  hasMore(): boolean;
  /** Takes over what the server has. */
  fetch(which?: "newest" | "olderToo"): Promise<void>;
  stop(): void;
}

/** Takes in what came of a save. Was the answer overtaken by another, so that only the server knows how things stand? */
function takeSent(books: Books, { onSaved }: SenderOptions, sent: Sent, asked: SaveRequest): boolean {
  const before = books.state();
  if (sent.kind === "stale") books.become({ ...before, request: undefined });
  else if (sent.kind === "refused") books.become(refusedSave(before, asked, sent.message, sent.key));
  else if (sent.kind === "answer") {
    books.merge(answered(before, books.mine, asked, sent.answer));
    const taken = takenOf(asked, sent.answer);
    if (taken.length > 0) onSaved?.(sent.answer.version, taken);
    return sent.answer.version < before.version;
  }
  return false;
}

/** `tell` is called whenever something has changed by itself. */
export function createSender(books: Books, options: SenderOptions, tell: () => void): Sender {
  const { server, newId } = options;
  let under: Promise<void> | undefined;
  let failures = 0;
  let trouble: Sending["trouble"];
  let stopped = false;
  const timer = createSendTimer(() => void send());
  const hasMore = () => books.state().request !== undefined || opsToSend(books.state(), books.mine).length > 0;

  function plan(when?: "after a key" | "at once") {
    if (when === "after a key") timer.planAfterKey(failures);
    else if (hasMore()) timer.plan(failures, when);
    else timer.rest();
  }

  function send(): Promise<void> {
    timer.begin();
    under ??= sendOnce().finally(() => {
      under = undefined;
      plan();
      tell();
    });
    return under;
  }

  async function sendOnce(): Promise<void> {
    books.become(asking(books.state(), books.mine, newId));
    const { request } = books.state();
    if (!request) return;
    tell();
    const sent = await server.save(request);
    if (stopped) return;
    failures = sent.kind === "away" ? failures + 1 : 0;
    trouble = sent.kind === "away" ? sent : undefined;
    const isOvertaken = takeSent(books, options, sent, request);
    if (sent.kind === "stale") await fetch("olderToo");
    else if (isOvertaken) void fetch().then(tell);
  }

  async function fetch(which: "newest" | "olderToo" = "newest"): Promise<void> {
    const fetched = await server.fetch();
    if (fetched && !stopped) books.merge(fetchedReport(books.state(), books.mine, fetched, which));
  }

  return {
    sending: () => ({ now: under !== undefined, planned: timer.planned(), failures, trouble }),
    send,
    done: async () => under,
    plan,
    hasMore,
    fetch,
    stop() {
      stopped = true;
      timer.stop();
    },
  };
}
