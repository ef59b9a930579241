// Character maps and stand-in fonts that come with the PDF library, by the names that it asks for.
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../ground/refusal.ts";

let found: ReadonlyMap<string, string> | undefined;

/** The bytes of one of these files. Refused with 404 where there is none of this name: a name is never made into a path. */
export async function pageFont(name: string): Promise<Uint8Array> {
  found ??= filesByName();
  const path = found.get(name);
  if (path === undefined) throw new Refusal(404, "没有这个字体文件。");
  return readFile(/* turbopackIgnore: true */ path);
}

function filesByName(): ReadonlyMap<string, string> {
  // The program's own folder: within a bundle a package resolves to no path.
  const root = join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "pdfjs-dist");
  return new Map(
    ["cmaps", "standard_fonts"].flatMap((folder) => {
      const path = join(/* turbopackIgnore: true */ root, folder);
      return readdirSync(/* turbopackIgnore: true */ path).map((name) => [name, join(path, name)] as const);
    }),
  );
}
