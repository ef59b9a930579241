// Reads what waits, two files at a time, in children; can be paused; goes on where it was after the program was ended.
import { createHash } from "node:crypto";
import type { NewFile, ReadOutcome, WaitingFile } from "../store/collection-store.ts";
import type { Store } from "../store/store.ts";
import { readReturnInChild } from "../uploads/read-in-child.ts";
import { readOutcome } from "./kept-facts.ts";

interface Reading {
  paused: boolean;
  readonly busy: Set<number>;
  workers: number;
}

const atOnce = 2;
/** Names are kept as they came; longer ones than any system makes are cut. */
const longestName = 500;

/** One for the process, however often this file is loaded. */
const key = Symbol.for("nianbao.collectionReading");
const shared = globalThis as { [key]?: Map<string, Reading> };
shared[key] ??= new Map();
const readings = shared[key];

function readingOf(id: string): Reading {
  let reading = readings.get(id);
  if (!reading) {
    reading = { paused: false, busy: new Set(), workers: 0 };
    readings.set(id, reading);
  }
  return reading;
}

/** Begins to read what waits, unless it is paused. Answers at once. */
export function startReading(store: Store, id: string): void {
  const reading = readingOf(id);
  while (!reading.paused && reading.workers < atOnce) {
    reading.workers += 1;
    void work(store, id, reading).finally(() => {
      reading.workers -= 1;
    });
  }
}

/** Files that are being read are finished. */
export function pauseReading(id: string, paused: boolean): void {
  readingOf(id).paused = paused;
}

export function isPaused(id: string): boolean {
  return readings.get(id)?.paused ?? false;
}

async function work(store: Store, id: string, reading: Reading): Promise<void> {
  try {
    while (!reading.paused) {
      // The other worker must not be given the same file: whoever asks first takes it before anybody else can ask.
      const next = await exclusively(reading, async () => {
        const waiting = await store.collections.nextWaiting(id, [...reading.busy]);
        if (waiting) reading.busy.add(waiting.id);
        return waiting;
      });
      if (!next) return;
      try {
        await store.collections.settle(id, next.id, await readOne(next));
      } finally {
        reading.busy.delete(next.id);
      }
    }
  } catch (error) {
    // A closed store or a full disk: what waits goes on waiting.
    console.error("reading returns:", (error as Error).message);
  }
}

const queues = new WeakMap<Reading, Promise<unknown>>();

function exclusively<T>(reading: Reading, ask: () => Promise<T>): Promise<T> {
  const asked = (queues.get(reading) ?? Promise.resolve()).then(ask, ask);
  queues.set(reading, asked);
  return asked;
}

async function readOne({ file, bytes }: WaitingFile): Promise<ReadOutcome> {
  const read = await readReturnInChild(bytes, { name: file.split("/").at(-1) ?? file });
  if (!read.ok) {
    const why = read.reports
      ? `文件里有 ${read.reports.length} 份年报（${read.reports.map(({ title }) => title).join("、")}），请拆成单独的文件后再报`
      : read.message;
    return { kind: "unread", why };
  }
  if ("files" in read) {
    if (/\.zip\//iu.test(file) || read.files.length === 0)
      return { kind: "unread", why: read.files.length === 0 ? "压缩包是空的" : "压缩包里还有压缩包，请先解压再报" };
    const digest = digestOf(bytes);
    return { kind: "unpacked", files: read.files.map((one) => newFile(`${file}/${one.name}`, one.bytes, digest)) };
  }
  const { report, source, notes, findings } = read;
  return readOutcome({ report, source, notes, findings });
}

/** A file as it is handed to the store. What came together carries the same `batch`. */
export function newFile(name: string, bytes: Uint8Array, batch: string): NewFile {
  return { file: [...name].slice(0, longestName).join(""), digest: digestOf(bytes), batch, bytes };
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
