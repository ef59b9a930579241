// A real PostgreSQL for tests: a cluster of its own on loopback, of the locale C, gone when the tests are.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

const superuser = "nianbao";
const patience = 60_000;

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

export class RunningPostgres {
  readonly #folder: string;
  readonly #data: string;
  readonly #native: string;
  readonly #owner: Owner;
  readonly port: number;
  #child: ChildProcess | undefined;
  #databases = 0;
  readonly #kill = () => this.#child?.kill("SIGKILL");

  private constructor(folder: string, data: string, native: string, owner: Owner, port: number) {
    this.#folder = folder;
    this.#data = data;
    this.#native = native;
    this.#owner = owner;
    this.port = port;
  }

  /**
   * Makes a cluster and starts it; on a disk of the test's own (`disk`) the one that is there, if one is. `installed`: of
   * the programs that the system has in a folder.
   */
  static async start(disk?: string, installed?: string): Promise<RunningPostgres> {
    const { fetchPostgres } = createRequire(import.meta.url)("../fetch-postgres.cjs") as { fetchPostgres(): string };
    const folder = mkdtempSync(join(tmpdir(), "nianbao-postgres-"));
    const owner = ownerOf();
    let native = installed ?? fetchPostgres();
    if (owner.uid !== undefined) chmodSync(folder, 0o755);
    if (owner.uid !== undefined && installed === undefined) {
      // PostgreSQL will not run as root, and whoever it runs as may not be able to read root's files.
      cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
      native = join(folder, "native");
    }
    const data = join(disk ?? folder, "data");
    const made = new RunningPostgres(folder, data, native, owner, await freePort());
    if (!existsSync(data)) {
      mkdirSync(data, { mode: 0o700 });
      if (owner.uid !== undefined) chownSync(data, owner.uid, owner.gid ?? owner.uid);
      const sync = disk ? [] : ["--no-sync"];
      made.#run("initdb", "--locale=C", "--encoding=UTF8", "--auth=trust", ...sync, "-U", superuser);
    }
    // After a power cut the file that names the process is left, and the number may be another's by now.
    rmSync(join(data, "postmaster.pid"), { force: true });
    process.once("exit", made.#kill);
    await made.begin();
    return made;
  }

  /** The address of a database. */
  address(database = "postgres"): string {
    return `postgres://${superuser}@127.0.0.1:${this.port}/${database}`;
  }

  /** Makes a database and answers its address. */
  async newDatabase(): Promise<string> {
    const name = `test_${process.pid}_${++this.#databases}`;
    await this.ask(`create database ${name}`);
    return this.address(name);
  }

  /** One command, with all rights. */
  async ask(sql: string, address = this.address()): Promise<pg.QueryResult> {
    const client = new pg.Client(address);
    client.on("error", () => undefined);
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }

  /** Starts the cluster, again after it was ended. */
  async begin(): Promise<void> {
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "max_connections=200",
      "log_min_messages=panic",
    ];
    const options = settings.flatMap((setting) => ["-c", setting]);
    const program = join(this.#native, "bin", "postgres");
    this.#child = spawn(program, ["-D", this.#data, "-p", String(this.port), ...options], {
      ...this.#owner,
      cwd: this.#folder,
      stdio: "ignore",
    });
    const end = performance.now() + patience;
    for (;;) {
      try {
        await this.ask("select 1");
        return;
      } catch (error) {
        if (performance.now() > end) throw error;
        await setTimeout(50);
      }
    }
  }

  /** Ends it: SIGINT closes it in order, breaking off whoever is connected; SIGQUIT is a crash. */
  async end(signal: "SIGINT" | "SIGQUIT" = "SIGINT"): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }

  /** Resolves when the server that runs now has ended, however. */
  get ended(): Promise<unknown> {
    return new Promise((resolve) => this.#child?.once("exit", resolve));
  }

  async remove(): Promise<void> {
    await this.end();
    process.off("exit", this.#kill);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The server and all processes that it has started, by number. */
  processes(): readonly number[] {
    const own = this.#child?.pid;
    if (own === undefined) return [];
    const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(own)], { encoding: "utf8" });
    return [own, ...stdout.split("\n").map(Number).filter(Boolean)];
  }

  #run(program: string, ...args: string[]): void {
    const command = join(this.#native, "bin", program);
    const options = { ...this.#owner, cwd: this.#folder, encoding: "utf8" } as const;
    const { status, stderr, error } = spawnSync(command, ["-D", this.#data, ...args], options);
    if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
  }
}

/** Whom the server runs as: ourselves, or of root somebody without rights who is known to the system. */
function ownerOf(): Owner {
  if (process.getuid?.() !== 0) return {};
  const known = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = known.find((each) => each.startsWith("nobody:")) ?? known.find((each) => Number(each.split(":")[2]) > 0);
  const [, , uid = "", gid = ""] = line?.split(":") ?? [];
  if (uid === "") throw new Error("nobody is known whom PostgreSQL could run as");
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
