// How many bytes of script a page makes a browser load before anybody can work in it, compressed, in kB.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const build = new URL("../../../.next", import.meta.url).pathname;
const chunk = /\/_next\/(static\/chunks\/[^"?]+\.js)/;

/** The scripts that the page of this address names itself. */
export async function namedScripts(url: string): Promise<readonly string[]> {
  const html = await (await fetch(url)).text();
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return [...new Set(tags.flatMap((tag) => (/nomodule/i.test(tag) ? [] : (chunk.exec(tag)?.[1] ?? []))))];
}

/** The file of a script's address; undefined where it is none of the build's. */
export function scriptFile(address: string): string | undefined {
  return chunk.exec(address)?.[1];
}

export function scriptText(file: string): string {
  return readFileSync(join(build, file), "utf8");
}

export function kilobytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(scriptText(file), { level: 9 }).length, 0) / 1000;
}
