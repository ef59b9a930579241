// The office's house style for Word: `word-style.json` in the data folder, beside the reports.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { officialStyle, readWordStyle, type WordStyle } from "#writers/write-docx/word-style.ts";
import { Refusal } from "../ground/refusal.ts";
import { dataFolder } from "../store/opened-store.ts";

/** The last one read: its text and what it meant, so that writers keep what they prepared for it. */
let last: { readonly text: string; readonly style: WordStyle } | undefined;

/** The style in that file, or the official one without it. Refused where the file is not a style. */
export async function officeStyle(folder = dataFolder()): Promise<WordStyle> {
  const text = await readFile(join(folder, "word-style.json"), "utf8").catch(() => undefined);
  if (text === undefined) return officialStyle;
  if (last?.text === text) return last.style;
  const read = readWordStyle(parsed(text));
  if (!read.ok) throw new Refusal(422, `${read.message}请改正数据文件夹里的 word-style.json，或删去它改用公文格式。`);
  last = { text, style: read.style };
  return read.style;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(422, "数据文件夹里的 word-style.json 不是完整的 JSON，请改正，或删去它改用公文格式。");
  }
}
