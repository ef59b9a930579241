// Which offices a file's name names: `报送/青禾市财政局2024年报.docx`. An office of another area (赤水市财政局) is not meant.
import { foldOfficeName } from "./fold-office-name.ts";
import type { ListedOffice } from "./listed-office.ts";

export interface OfficeNames {
  readonly office: ListedOffice;
  /** Own and other names, folded. */
  readonly written: readonly string[];
  /** Short and long forms of them, folded. */
  readonly forms: readonly string[];
}

export interface NamesInFiles {
  /** Offices named in the last part of a path; of names within names the longest. */
  inBaseName(file: string): readonly ListedOffice[];
  /** The same, else those named in its folders. */
  inPath(file: string): readonly ListedOffice[];
}

interface Named {
  readonly office: ListedOffice;
  readonly isForm: boolean;
}

/** Shorter names stand in other words by chance. */
const shortest = 3;
const areaEnd = /[省市县区州旗盟乡镇]$/u;
const han = /\p{Script=Han}$/u;

/** All names of the offices, to be found in names of files: each name is looked at once, however many offices there are. */
export function namesInFiles(offices: readonly OfficeNames[]): NamesInFiles {
  const byName = new Map<string, Named[]>();
  for (const { office, written, forms } of offices) {
    const put = (name: string, isForm: boolean) => {
      if (name.length < shortest) return;
      const list = byName.get(name);
      if (list) list.push({ office, isForm });
      else byName.set(name, [{ office, isForm }]);
    };
    for (const name of written) put(name, false);
    for (const name of forms) put(name, true);
  }
  const lengths = [...new Set([...byName.keys()].map((name) => name.length))].sort((one, other) => other - one);

  function namedIn(text: string): readonly ListedOffice[] {
    const folded = foldOfficeName(text);
    const found = new Map<ListedOffice, string>();
    for (const length of lengths)
      for (let at = 0; at + length <= folded.length; at += 1) {
        const name = folded.slice(at, at + length);
        for (const { office, isForm } of byName.get(name) ?? [])
          if (!found.has(office) && isFree(folded.slice(0, at), isForm)) found.set(office, name);
      }
    const names = [...found.values()];
    return [...found].flatMap(([office, name]) =>
      names.some((other) => other !== name && other.includes(name)) ? [] : [office],
    );
  }

  const inBaseName = (file: string) => namedIn(file.split("/").at(-1) ?? "");
  return {
    inBaseName,
    inPath(file) {
      const named = inBaseName(file);
      return named.length > 0 ? named : namedIn(file.split("/").slice(0, -1).join("/"));
    },
  };
}

/** What stands before a name does not make it another one: no other area, and before a short form no word. */
function isFree(before: string, isForm: boolean): boolean {
  if (isForm) return !han.test(before) || before.endsWith("年");
  return !areaEnd.test(before);
}
