// Beside our own copy: the database's own tools make one of theirs, where they are installed and fit the server.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { syncFile, syncFolder } from "../sqlite/back-up.ts";

/** `nianbao-2026-11-28.dump`: one a day, the newest of these many days. */
const named = /^nianbao-(\d{4}-\d\d-\d\d)\.dump$/;
const days = 7;

/**
 * Dumps the database into `backups` by `pg_dump` where today's is not there yet (`now` is the clock), and reads the
 * contents of what came of it by `pg_restore`. Answers whether one was made; where the tools are missing, or older than the
 * server, none is and nothing is left behind.
 */
export async function dumpPostgres(url: string, backups: string, now: Date): Promise<boolean> {
  const two = (value: number) => String(value).padStart(2, "0");
  const path = join(backups, `nianbao-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.dump`);
  if (existsSync(path)) return false;
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  const isMade =
    (await run("pg_dump", ["--format=custom", "--no-owner", "--file", unfinished], addressOf(url))) &&
    (await run("pg_restore", ["--list", unfinished], {}));
  if (!isMade) {
    rmSync(unfinished, { force: true });
    return false;
  }
  chmodSync(unfinished, 0o600);
  syncFile(unfinished);
  renameSync(unfinished, path);
  syncFolder(backups);
  const dumps = readdirSync(backups).filter((name) => named.test(name));
  for (const name of dumps.sort().reverse().slice(days)) rmSync(join(backups, name));
  return true;
}

/** In variables: what stands on a command line everybody on the machine can read. */
function addressOf(url: string): Readonly<Record<string, string>> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const said = {
    PGHOST: searchParams.get("host") ?? hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get("sslmode") ?? "",
    PGSSLROOTCERT: searchParams.get("sslrootcert") ?? "",
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

function run(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { env: { ...process.env, ...environment }, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
