// The note of a running program in its data folder: a second start finds the first by it.

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "#core/ground/error-facts.ts";
import { runningPath } from "./running-server.ts";

interface Running {
  readonly port: number;
  readonly address: string;
  readonly instance: string;
}

const noteIn = (folder: string) => join(folder, "running.json");
const patience = 6_000;
const markIn = (folder: string) => join(folder, "starting");
/** No start takes longer; a mark that is older was left behind by one that was killed. */
const longestStart = 15_000;

/** Writes the note, for the program's own user. */
export function noteRunning(folder: string, running: Running): void {
  writeFileSync(noteIn(folder), JSON.stringify(running), { mode: 0o600 });
}

/** The note, of a program that runs or one that ran last; undefined where there is none that makes sense. */
export function readNote(folder: string): Running | undefined {
  try {
    const note: Partial<Running> = JSON.parse(readFileSync(noteIn(folder), "utf8"));
    const { port, address, instance } = note;
    return Number.isInteger(port) && address && instance ? { port: Number(port), address, instance } : undefined;
  } catch {
    return undefined;
  }
}

/** The program that the note is of, if it still answers. */
export async function findRunning(folder: string): Promise<Running | undefined> {
  const note = readNote(folder);
  return note && (await instanceAt(note.port)) === note.instance ? note : undefined;
}

/**
 * Marks that a program is starting, until `startingEnded` or this process ends. Where another is starting just then (an impatient
 * second double click), waits for it and answers it; undefined where this one is to go on.
 */
export async function beginStarting(folder: string): Promise<Running | undefined> {
  for (let waited = 0; waited < longestStart; waited += 100) {
    const ours = marksStart(folder);
    if (!ours) await pause(100);
    // Asked once more with the mark in hand: the other may have become ready in between.
    const running = await findRunning(folder);
    if (running && ours) startingEnded(folder);
    if (running || ours) return running;
  }
  return undefined;
}

/** Did this process make the mark? Also where none can be made: the server says what is wrong with the folder. */
function marksStart(folder: string): boolean {
  const mark = markIn(folder);
  try {
    mkdirSync(folder, { recursive: true });
    if (!isYoung(mark)) rmSync(mark, { force: true });
    writeFileSync(mark, "", { flag: "wx" });
    process.once("exit", () => startingEnded(folder));
    return true;
  } catch (error) {
    return codeOf(error) !== "EEXIST" || !isYoung(mark);
  }
}

/** The mark is taken away. */
export function startingEnded(folder: string): void {
  rmSync(markIn(folder), { force: true });
}

function isYoung(mark: string): boolean {
  try {
    return Math.abs(Date.now() - statSync(mark).mtimeMs) < longestStart;
  } catch {
    return false;
  }
}

/** Who answers at a port of this machine: straight to it, past any proxy. */
function instanceAt(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = get({ host: "127.0.0.1", port, path: runningPath, timeout: patience, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (part) => (text += String(part).slice(0, 1000)));
      answer.on("end", () => resolve(/"instance":"([0-9a-f]+)"/.exec(text)?.[1]));
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(undefined));
  });
}
