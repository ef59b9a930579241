// An upload of several files with what is asked of them: one line of JSON, then the files one after another.
import { open } from "node:fs/promises";
import * as z from "zod";
import { columnChoices } from "#core/register/column-uses.ts";
import { Refusal } from "../ground/refusal.ts";
import { parseJson } from "../http/read-body.ts";

const longestHead = 256 * 1024;
const lineEnd = 10;

const headShape = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(255), size: z.int().min(1) }))
    .min(1)
    .max(10),
  words: z.record(z.string().min(1).max(500), z.string().max(60)),
  columns: z.record(z.string().min(1).max(500), z.enum([...columnChoices, "auto"])),
  leftOut: z.array(z.string().max(500)).max(200),
  /** The tables are being filled from this count. */
  keep: z.boolean(),
});

export type CountHead = z.output<typeof headShape>;

/** Reads the head of an upload in the inbox. `offset`: where its first file begins. Refuses with 422. */
export async function readCountHead(path: string): Promise<{ readonly head: CountHead; readonly offset: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(Math.min(size, longestHead));
    await file.read(start, 0, start.length, 0);
    const end = start.indexOf(lineEnd);
    if (end < 0) throw new Refusal(422, "提交的内容不完整，请刷新页面后重新选择文件。");
    const parsed = headShape.safeParse(parseJson(start.subarray(0, end)));
    const offset = end + 1;
    if (!parsed.success || parsed.data.files.reduce((sum, one) => sum + one.size, offset) !== size)
      throw new Refusal(422, "提交的内容不完整，请刷新页面后重新选择文件。");
    return { head: parsed.data, offset };
  } finally {
    await file.close();
  }
}
