// Talks to a browser over two pipes (Chrome DevTools Protocol, messages ended by a zero byte). Nothing listens on a port.
import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** Quiet, off the network, without a window; nothing of the user's own profile is touched. */
const switches = [
  "--headless",
  "--remote-debugging-pipe",
  "--disable-gpu",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--metrics-recording-only",
  "--mute-audio",
  "--no-first-run",
  "--no-default-browser-check",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--user-agent=nianbao",
];

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

type Result = Readonly<Record<string, unknown>>;

export interface Browser {
  /** Sends a command and waits for its answer. Rejects where the browser refuses it or ends. */
  send(method: string, params?: object, session?: string): Promise<Result>;
  /** Ends the process at once and waits until it is gone. */
  end(): Promise<void>;
}

/** Starts a browser with an empty profile in `profile`. Root (in containers) runs without the sandbox, as Chromium demands. */
export function startBrowser(program: string, profile: string): Browser {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(program, [...switches, ...asRoot, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const toBrowser = child.stdio[3] as Writable;
  const fromBrowser = child.stdio[4] as Readable;
  const waiting = new Map<number, { resolve: (result: Result) => void; reject: (error: Error) => void }>();
  let ended: Error | undefined;
  const fail = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  child.on("error", fail);
  child.on("exit", () => fail(new Error("the browser ended")));
  toBrowser.on("error", fail);
  readAnswers(fromBrowser, ({ id, result, error }) => {
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !asked) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result ?? {});
  });
  let last = 0;
  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        last += 1;
        waiting.set(last, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id: last, method, params, sessionId: session })}\0`);
      }),
    end: () => endProcess(child),
  };
}

function readAnswers(stream: Readable, receive: (answer: Answer) => void): void {
  let pieces: Buffer[] = [];
  stream.on("error", () => undefined);
  stream.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let stop = chunk.indexOf(0); stop >= 0; stop = chunk.indexOf(0, from)) {
      pieces.push(chunk.subarray(from, stop));
      receive(JSON.parse(Buffer.concat(pieces).toString("utf8")) as Answer);
      pieces = [];
      from = stop + 1;
    }
    pieces.push(chunk.subarray(from));
  });
}

function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
