// A server whose clerks sign reports at random and take signatures back, as fast as they can until it is killed, while others
// look at the sums: ADDRESS YEAR SERVER WRITERS OFFICES. Says what was acknowledged, a line a move.
import type { Move, WorkState } from "#core/workflow/states.ts";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";

const [address = "", year = "", server = "", writers = "1", offices = "0"] = process.argv.slice(2);
const nextMove: Readonly<Partial<Record<WorkState, Move>>> = {
  draft: "submit",
  sentBack: "submit",
  submitted: "review",
  reviewed: "clear",
  cleared: "approve",
  approved: "recall",
};
const store = await openPostgresStore(address);
let going = true;
process.once("SIGTERM", () => (going = false));

async function sign(name: string): Promise<void> {
  const person = { id: name, login: name, name, mustChange: false, grants: [] };
  while (going) {
    const id = `r${year}-${Math.floor(Math.random() * Number(offices))}`;
    const work = await store.review.work(id);
    const next = work && nextMove[work.state];
    if (!next) continue;
    const approved = { version: 1, kept: "{}", word: new Uint8Array([1]), fingerprint: id };
    const note = { person: name, what: "moved", about: id, origin: "" };
    const request = { move: next, version: 1, why: "因", person, note, ...(next === "approve" ? { approved } : {}) };
    // Two who move one report at once: the second is refused.
    const made = await store.review.move(id, request, () => undefined).catch(() => undefined);
    if (made) process.stdout.write(`${id} ${next}\n`);
  }
}

async function look(): Promise<void> {
  while (going) await store.sums.of(`county${Math.floor(Math.random() * 200)}`, [Number(year)], "signed");
}

await Promise.all([look(), ...Array.from({ length: Number(writers) }, (_none, writer) => sign(`${server}-${writer}`))]);
await store.close();
