// The office's house style for Word, set on a screen: read from and written to `word-style.json` in the data folder.
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type StyleValues, styleFaults, styleValuesOf, withStyleValues } from "#core/document/house-style.ts";
import { officialStyle, readWordStyle } from "#writers/write-docx/word-style.ts";
import { isRefusal, Refusal } from "../ground/refusal.ts";
import { dataFolder } from "../store/opened-store.ts";
import { officeStyle } from "./office-style.ts";

export interface ShownStyle {
  readonly values: StyleValues;
  /** Those of GB/T 9704-2012. */
  readonly official: StyleValues;
  /** The file that is there is no style, in Chinese; saving replaces it. */
  readonly broken?: string;
}

/** The house style as it is now. */
export async function shownStyle(folder = dataFolder()): Promise<ShownStyle> {
  const official = styleValuesOf(officialStyle);
  try {
    return { values: styleValuesOf(await officeStyle(folder)), official };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { values: official, official, broken: error.message };
  }
}

/** Keeps these values; settings that no screen shows stay. Refused (422) where one of them cannot be. */
export async function keepStyle(values: StyleValues, folder = dataFolder()): Promise<void> {
  const [fault] = Object.values(styleFaults(values));
  if (fault !== undefined) throw new Refusal(422, `版式没有保存：${fault}`);
  const before = await officeStyle(folder).catch((error: unknown) => {
    if (isRefusal(error)) return officialStyle;
    throw error;
  });
  const read = readWordStyle(withStyleValues(before, values));
  if (!read.ok) throw new Refusal(422, read.message);
  const path = join(/* turbopackIgnore: true */ folder, "word-style.json");
  // Whole or not at all: a file cut short would hold up every Word file.
  await writeFile(`${path}.new`, `${JSON.stringify(read.style, null, 2)}\n`);
  await rename(`${path}.new`, path);
}
