// A server of a test's own, to be killed, restarted and sent what no browser sends.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../..", import.meta.url).pathname;

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Starts `lib/server/serve.ts` with variables of its own; resolves when it has ended. */
export function runServer(environment: Readonly<Record<string, string>>): {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
} {
  // With a channel to us the server ends when we do, however we end.
  const child = spawn(process.execPath, [join(root, "lib/server/serve.ts")], {
    env: { ...process.env, NIANBAO_TOKEN: "off", ...environment },
    stdio: ["pipe", "pipe", "pipe", "ipc"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (text += part.toString()));
  child.channel?.unref();
  return { child, output: () => text, ended: new Promise((resolve) => child.once("exit", (code) => resolve(code))) };
}

/** A running server on its own port and data folder. */
export class OwnServer {
  readonly port: number;
  readonly folder = mkdtempSync(join(tmpdir(), "nianbao-own-"));
  #running: ReturnType<typeof runServer> | undefined;

  readonly #environment: Readonly<Record<string, string>>;

  constructor(port: number, environment: Readonly<Record<string, string>> = {}) {
    this.port = port;
    this.#environment = environment;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const own = { PORT: String(this.port), HOST: "127.0.0.1", NIANBAO_DATA: this.folder };
    this.#running = runServer({ ...own, ...this.#environment });
    const { child, output } = this.#running;
    while (!output().includes("已启动")) {
      if (child.exitCode !== null) throw new Error(output());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Resolves with the exit code, null after SIGKILL. */
  stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    this.#running?.child.kill(signal);
    return this.#running?.ended ?? Promise.resolve(null);
  }

  async remove(): Promise<void> {
    await this.stop("SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One request with exactly these headers. */
export function send(port: number, options: RequestOptions, body: string | Uint8Array = ""): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, ...options }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** What comes back for bytes that need not be HTTP. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (part) => (text += part.toString()));
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
}
