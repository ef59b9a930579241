// Reads what waits, two files at a time, in children; can be paused; goes on where it was after the program was ended.

import { createHash } from "node:crypto";
import { partName, partOf } from "#core/collection/part-of-file.ts";
import { messageOf } from "#core/ground/error-facts.ts";
import type { ArchivedFile } from "#readers/unpack-archive.ts";
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
/** Archives within archives. */
const deepestArchive = 3;
/** Each waits with the bytes of the whole file. */
const mostReports = 20;
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
    console.error("reading returns:", messageOf(error));
  }
}

const queues = new WeakMap<Reading, Promise<unknown>>();

function exclusively<T>(reading: Reading, ask: () => Promise<T>): Promise<T> {
  const asked = (queues.get(reading) ?? Promise.resolve()).then(ask, ask);
  queues.set(reading, asked);
  return asked;
}

async function readOne({ file, bytes }: WaitingFile): Promise<ReadOutcome> {
  if (bytes.length === 0) return { kind: "unread", why: "文件是空的（0 字节，可能没有传完），请让单位重新报送" };
  const several = partOf(file);
  const name = several?.name ?? file;
  const read = await readReturnInChild(bytes, {
    name: name.split("/").at(-1) ?? name,
    ...(several ? { report: several.report } : {}),
  });
  if (!read.ok)
    return read.reports ? severalOf(file, bytes, read.reports.length) : { kind: "unread", why: read.message };
  if ("files" in read) return unpackedOf(file, bytes, read.files);
  const { report, source, notes, findings } = read;
  return readOutcome({ report, source, notes, findings });
}

/** The reports of a file of several wait in its place, each by its number. */
function severalOf(file: string, bytes: Uint8Array, count: number): ReadOutcome {
  if (count > mostReports || partOf(file))
    return { kind: "unread", why: `文件里有 ${count} 份年报，请拆成单独的文件后再报` };
  const digest = digestOf(bytes);
  const parts = Array.from({ length: count }, (_, at) => ({
    file: partName(file, at + 1, count),
    digest: `${digest}#${at + 1}`,
    batch: digest,
    bytes,
  }));
  return { kind: "unpacked", files: parts };
}

function unpackedOf(file: string, bytes: Uint8Array, files: readonly ArchivedFile[]): ReadOutcome {
  if (files.length === 0) return { kind: "unread", why: "压缩包里没有年报文件" };
  if (file.split(/\.zip\//iu).length > deepestArchive)
    return { kind: "unread", why: `压缩包套了 ${deepestArchive + 1} 层以上，请解压后再报` };
  const digest = digestOf(bytes);
  return { kind: "unpacked", files: files.map((one) => newFile(`${file}/${one.name}`, one.bytes, digest)) };
}

/** A file as it is handed to the store. What came together carries the same `batch`. */
export function newFile(name: string, bytes: Uint8Array, batch: string): NewFile {
  // Empty files are all the same bytes, and yet not one file that came several times.
  const digest = digestOf(bytes.length === 0 ? new TextEncoder().encode(`empty\n${name}`) : bytes);
  return { file: [...name].slice(0, longestName).join(""), digest, batch, bytes };
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
