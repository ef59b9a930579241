// Whose return is this? The name that was read, other names and the file's name against the list of offices.
import { foldOfficeName } from "./fold-office-name.ts";
import { whyUnsure } from "./likely-office.ts";
import type { ListedOffice } from "./listed-office.ts";
import { type NamesInFiles, namesInFiles, type OfficeNames } from "./named-in-file.ts";
import { formsOf, writtenNames } from "./names-of-office.ts";

export type OfficeMatch =
  | { readonly kind: "matched"; readonly office: ListedOffice; readonly by: "name" | "alias" | "area" | "fileName" }
  /** `why` in Chinese; `likely`: the office that is meant perhaps. Never taken without being asked. */
  | { readonly kind: "unsure"; readonly why: string; readonly likely?: ListedOffice };

export interface ReadNames {
  /** The office's name as read from the report; "" where none was found. */
  readonly read: string;
  /** Name of the file, with its folders. */
  readonly file: string;
}

export interface OfficeList {
  match(names: ReadNames): OfficeMatch;
}

/** A list of offices, ready to match. `collecting`: the office that collects, whose area short names leave out. */
export function officeList(offices: readonly ListedOffice[], collecting?: string): OfficeList {
  const names = offices.map((office) => ({
    office,
    written: writtenNames(office),
    forms: formsOf(office, collecting),
  }));
  const byName = index(names, ({ written }) => written.slice(0, 1));
  const byAlias = index(names, ({ written }) => written.slice(1));
  const byForm = index(names, ({ forms }) => forms);
  const inFiles = namesInFiles(names);
  return {
    match({ read, file }) {
      const folded = foldOfficeName(read);
      if (folded === "") return byFileName(inFiles, file);
      for (const [by, found] of [
        ["name", byName.get(folded)],
        ["alias", byAlias.get(folded)],
        ["area", byForm.get(folded)],
      ] as const) {
        const [office, ...others] = found ?? [];
        if (office && others.length === 0) return unlessNamedOtherwise(inFiles, { read, file }, office, by);
        if (office) {
          const all = listed([office, ...others].map((each) => each.office));
          return { kind: "unsure", why: `“${read}”可能是${all}，请确认`, likely: office.office };
        }
      }
      return { kind: "unsure", ...whyUnsure(names, inFiles, { read, file }) };
    },
  };
}

function index(
  offices: readonly OfficeNames[],
  namesOf: (office: OfficeNames) => readonly string[],
): ReadonlyMap<string, readonly OfficeNames[]> {
  const found = new Map<string, OfficeNames[]>();
  for (const names of offices) {
    for (const name of new Set(namesOf(names))) found.set(name, [...(found.get(name) ?? []), names]);
  }
  return found;
}

/** A report of one listed office in a file that names another one only: one of the two is a slip. */
function unlessNamedOtherwise(
  inFiles: NamesInFiles,
  { read, file }: ReadNames,
  { office, written, forms }: OfficeNames,
  by: "name" | "alias" | "area",
): OfficeMatch {
  const base = foldOfficeName(file.split("/").at(-1) ?? "");
  if ([...written, ...forms].some((name) => base.includes(name))) return { kind: "matched", office, by };
  const [other] = inFiles.inBaseName(file);
  if (!other) return { kind: "matched", office, by };
  return { kind: "unsure", why: `报告写的是“${read}”，文件名却是“${other.name}”，请确认`, likely: office };
}

function byFileName(inFiles: NamesInFiles, file: string): OfficeMatch {
  const named = inFiles.inPath(file);
  const [office, ...others] = named;
  if (!office) return { kind: "unsure", why: "没有认出单位名称，文件名里也没有名单上的单位，请确认是谁的" };
  if (others.length > 0)
    return { kind: "unsure", why: `没有认出单位名称，文件名里有${listed(named)}，请确认`, likely: office };
  return { kind: "matched", office, by: "fileName" };
}

function listed(offices: readonly ListedOffice[]): string {
  return offices.map(({ name }) => `“${name}”`).join("、");
}
