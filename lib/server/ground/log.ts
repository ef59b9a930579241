// What the server did, as lines of JSON for whoever runs it: no names, no texts, no addresses with something typed in them.
import { existsSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const mostBytes = 10 * 1024 * 1024;
const hour = 60 * 60 * 1000;

export interface Log {
  /** One request: its route, how it was answered, how long it took. */
  request(method: string, url: string, status: number, milliseconds: number): void;
  event(name: string, facts?: Readonly<Record<string, number | boolean | string>>): void;
  error(name: string, error: unknown): void;
}

/** Writes to `nianbao.log` in the data folder; at 10 MB it goes on in a new one and keeps the last beside. */
export async function openLog(folder: string): Promise<Log> {
  const { default: pino } = await import("pino");
  const path = join(folder, "nianbao.log");
  rotate(path);
  const destination = pino.destination({ dest: path, sync: false, mode: 0o600 });
  // Where the disk is full the log is what may be lost.
  destination.on("error", () => undefined);
  setInterval(() => rotate(path) && destination.reopen(), hour).unref();
  const out = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    request: (method, url, status, milliseconds) =>
      out.info({ method, route: routeOf(url), status, ms: Math.round(milliseconds) }, "request"),
    event: (name, facts = {}) => out.info(facts, name),
    error: (name, error) => out.error(plainError(error), name),
  };
}

function rotate(path: string): boolean {
  if (!existsSync(path) || statSync(path).size < mostBytes) return false;
  renameSync(path, `${path}.1`);
  return true;
}

const known = /^[a-z][a-z-]{0,30}$/;

/** The address without what is somebody's: ids, numbers and whatever was typed are `:x`, what follows `?` is left out. */
export function routeOf(url: string): string {
  const [path = "/"] = url.split("?");
  const segments = path.split("/").slice(1, 8);
  return `/${segments.map((segment) => (segment === "" || known.test(segment) ? segment : ":x")).join("/")}`;
}

/** Of an error its kind, code and places: its message may quote what was typed. */
export function plainError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error ? error.code : undefined;
  const status = "status" in error ? error.status : undefined;
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { kind: error.name, code, status, at: at.slice(0, 8).map((line) => line.trim()) };
}
