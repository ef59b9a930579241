// Node for a platform, from its registry package: what package-lock.json seals, whatever machine this is.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "tar";
import { lockedPackage, root } from "./locked-packages.ts";

/** Folder with the package's content (`bin/`, `LICENSE`): the installed one, else fetched once and kept in the user's cache. Throws where the seal is broken. */
export async function fetchNode(name: string): Promise<string> {
  const { version, integrity } = lockedPackage(name);
  const installed = fileURLToPath(new URL(`node_modules/${name}`, root));
  if (versionIn(installed) === version) return installed;
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "nianbao");
  const folder = join(cache, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  const fetching = `${folder}.new`;
  rmSync(fetching, { recursive: true, force: true });
  mkdirSync(fetching, { recursive: true });
  npm(["pack", `${name}@${version}`, "--pack-destination", fetching, "--silent"]);
  const archive = join(fetching, readdirSync(fetching)[0] ?? "");
  const seal = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (seal !== integrity) throw new Error(`${name}@${version} is not what package-lock.json seals`);
  await extract({ file: archive, cwd: fetching, strip: 1 });
  rmSync(archive);
  renameSync(fetching, folder);
  return folder;
}

function versionIn(place: string): unknown {
  const manifest = join(place, "package.json");
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
}

function npm(args: readonly string[]): void {
  const path = process.env.npm_execpath;
  if (path && /\.c?js$/.test(path))
    execFileSync(process.execPath, [path, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  else execFileSync("npm", args, { stdio: ["ignore", "ignore", "inherit"] });
}
