// The product as it lies in an archive: the needed files, freed of what differs from one build of the same sources to the next.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./locked-packages.ts";
import { neededFiles } from "./needed-files.ts";
import type { PackedFile } from "./packed-file.ts";

const folder = fileURLToPath(root);
/** What runs needs of our package.json. */
const kept = ["name", "version", "private", "type", "description", "license", "imports"];
/** Holds keys that Next makes up for draft mode and server actions, neither of which we have. */
const withKeys =
  /^\.next\/(?:prerender-manifest\.json|server\/(?:preview-props\.json|server-reference-manifest\.(?:js|json)))$/;
const randomKey = /("(?:previewModeId|previewModeSigningKey|previewModeEncryptionKey)"\s*:\s*")([0-9a-f]+)(?=")/g;
const actionsKey = /(\\?"encryptionKey\\?"\s*:\s*\\?")[^"\\]+(?=\\?")/g;

/** All files of the program, the same for every platform; paths begin with `program/`. Needs a build. */
export async function programFiles(): Promise<readonly PackedFile[]> {
  const buildId = readFileSync(join(folder, ".next/BUILD_ID"), "utf8");
  const aliases = packageAliases();
  const files = (await neededFiles()).map((path) => {
    const bytes = readFileSync(join(folder, path));
    if (!path.startsWith(".next/")) return { path: `program/${path}`, bytes };
    return { path: `program/${path}`, bytes: settled(path, bytes, buildId, aliases) };
  });
  for (const { path, bytes } of files) {
    if (bytes.includes(folder.replace(/\/$/, ""))) throw new Error(`${path} names the folder that it was built in`);
  }
  return [...files, { path: "program/package.json", bytes: manifest() }];
}

/** Next calls packages that stay outside its bundles by names of its own, which are links; an archive holds no links. */
function packageAliases(): readonly string[] {
  return readdirSync(join(folder, ".next/node_modules"), { withFileTypes: true })
    .flatMap((entry) =>
      entry.name.startsWith("@")
        ? readdirSync(join(folder, ".next/node_modules", entry.name)).map((name) => `${entry.name}/${name}`)
        : entry.name,
    )
    .filter((name) => /-[0-9a-f]{16}$/.test(name));
}

function settled(path: string, bytes: Buffer, buildId: string, aliases: readonly string[]): Buffer {
  if (!/\.(?:js|json)$/.test(path)) return bytes;
  let text = bytes.toString("utf8").replaceAll(JSON.stringify(folder.replace(/\/$/, "")), '"."');
  for (const alias of aliases) text = text.replaceAll(alias, alias.replace(/-[0-9a-f]{16}$/, ""));
  if (withKeys.test(path)) {
    const key = (name: string) => createHash("sha512").update(`${buildId} ${name}`).digest();
    text = text
      .replace(randomKey, (_, start: string, old: string) => start + key(start).toString("hex").slice(0, old.length))
      .replace(actionsKey, (_, start: string) => start + key("actions").subarray(0, 32).toString("base64"));
  }
  return Buffer.from(text);
}

function manifest(): Buffer {
  const ours = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  return Buffer.from(`${JSON.stringify(Object.fromEntries(kept.map((key) => [key, ours[key]])), null, 2)}\n`);
}
