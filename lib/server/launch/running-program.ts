// The note of a running program in its data folder: a second start finds the first by it.
import { readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { runningPath } from "./answer-launched.ts";

interface Running {
  readonly port: number;
  readonly address: string;
  readonly instance: string;
}

const noteIn = (folder: string) => join(folder, "running.json");
const patience = 3_000;

/** Writes the note, for the program's own user. */
export function noteRunning(folder: string, running: Running): void {
  writeFileSync(noteIn(folder), JSON.stringify(running), { mode: 0o600 });
}

/** The note, of a program that runs or one that ran last; undefined where there is none that makes sense. */
export function readNote(folder: string): Running | undefined {
  try {
    const note = JSON.parse(readFileSync(noteIn(folder), "utf8")) as Partial<Running>;
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
