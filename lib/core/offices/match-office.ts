// Whose return is this? The name that was read, other names and the file's name against the list of offices.
import { foldOfficeName } from "./fold-office-name.ts";
import { foreignAreas } from "./leading-areas.ts";
import { type KnownNames, whyUnnamed, whyUnsure } from "./likely-office.ts";
import type { ListedOffice } from "./listed-office.ts";
import { type NamesInFiles, namesInFiles, type OfficeNames } from "./named-in-file.ts";
import { formsOf, writtenNames } from "./names-of-office.ts";
import { shortNamesOf } from "./short-names.ts";

export type OfficeMatch =
  | { readonly kind: "matched"; readonly office: ListedOffice; readonly by: "name" | "alias" | "area" | "fileName" }
  /**
   * `why` in Chinese; `likely`: the office that is meant perhaps, never taken without being asked; `foreign`: the place of
   * one that is on no list, where the list has no office of it.
   */
  | { readonly kind: "unsure"; readonly why: string; readonly likely?: ListedOffice; readonly foreign?: string };

export interface ReadNames {
  /** The office's name as read from the report; "" where none was found. */
  readonly read: string;
  /** Name of the file, with its folders. */
  readonly file: string;
}

export interface OfficeList {
  match(names: ReadNames): OfficeMatch;
  /** Offices that a file's name names; `path`: else its folders. */
  namedIn(file: string, where: "base" | "path"): readonly ListedOffice[];
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
  const known = knownNames(names, inFiles, collecting);
  return {
    namedIn: (file, where) => (where === "base" ? inFiles.inBaseName(file) : inFiles.inPath(file)),
    match({ read, file }) {
      const folded = foldOfficeName(read);
      if (folded === "") return byFileName(known, file);
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
      return { kind: "unsure", ...whyUnsure(known, { read, file }) };
    },
  };
}

/** What is asked for only where a name is matched to nobody is made then. */
function knownNames(
  offices: readonly OfficeNames[],
  inFiles: NamesInFiles,
  collecting: string | undefined,
): KnownNames {
  let byShort: KnownNames["byShort"] | undefined;
  let foreignTo: KnownNames["foreignTo"] | undefined;
  const of = ({ office: { name, parent } }: OfficeNames) => (parent === undefined ? [name] : [name, parent]);
  return {
    offices,
    inFiles,
    get byShort() {
      byShort ??= index(offices, ({ written }) => shortNamesOf(written));
      return byShort;
    },
    foreignTo(name) {
      foreignTo ??= foreignAreas([...(collecting === undefined ? [] : [collecting]), ...offices.flatMap(of)]);
      return foreignTo(name);
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

function byFileName(known: KnownNames, file: string): OfficeMatch {
  const named = known.inFiles.inPath(file);
  const [office, ...others] = named;
  if (!office) return { kind: "unsure", ...whyUnnamed(known, file) };
  if (others.length > 0)
    return { kind: "unsure", why: `没有认出单位名称，文件名里有${listed(named)}，请确认`, likely: office };
  return { kind: "matched", office, by: "fileName" };
}

function listed(offices: readonly ListedOffice[]): string {
  return offices.map(({ name }) => `“${name}”`).join("、");
}
