// What lies in a folder that a command is given.
import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isLeftover } from "#core/collection/leftover-files.ts";
import { BadInput } from "./usage.ts";

/**
 * Files and folders in a folder, by name. Left out: links, and what systems and office programs leave. Throws BadInput where it is no folder or cannot be opened.
 */
export async function listFolder(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${folder}：${error.code === "ENOTDIR" ? "这不是文件夹" : "找不到或无法打开这个文件夹"}`);
  });
  return entries
    .filter((entry) => (entry.isFile() || entry.isDirectory()) && !isLeftover(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** All files below a folder, folder by folder. Throws BadInput where it is no folder or cannot be opened. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await listFolder(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else found.push(path);
  }
  return found;
}
