// Writing what a command made: to a file at once or not at all, or to standard output.
import { rename, rm, writeFile } from "node:fs/promises";
import { BadInput } from "./usage.ts";

/** Writes the bytes to `file` (first beside it, then renamed), or to standard output without one. */
export async function writeOutput(bytes: Uint8Array | string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()));
    return;
  }
  const draft = `${file}.${process.pid}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true });
    throw new BadInput(`${file}：无法写入，请检查文件夹是否存在、是否有权限、文件是否正被打开`);
  }
}
