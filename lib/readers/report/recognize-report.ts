// Which edition, whose report, of which year: as a foreign file prints it, or as a file of ours says.
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import type { Stated } from "#readers/blocks/blocks.ts";
import { type Line, textOf } from "#readers/blocks/lines.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { type Recognition, recognizeOffice } from "#readers/titles/recognize-office.ts";
import { yearInName } from "#readers/titles/year-in-name.ts";
import { recognizeEdition } from "./recognize-edition.ts";

export interface Recognized {
  readonly edition: Edition;
  readonly year: number;
  readonly recognition: Recognition;
  readonly notes: readonly ReadingNote[];
}

/** By what a foreign file prints, its year else by the file's name; undefined where that is no report. */
export function recognizeForeign(
  lines: readonly Line[],
  among: readonly Edition[],
  fileName = "",
): Recognized | undefined {
  const { folded, recognition: seen } = printed(lines);
  const named = seen.year === undefined ? yearInName(fileName) : undefined;
  const recognition = named === undefined ? seen : { ...seen, year: named };
  const demanded = recognition.year === undefined ? undefined : editionForYear(recognition.year, among);
  const titled = recognition.title !== undefined ? demanded : undefined;
  const edition = recognizeEdition(folded, demanded, among) ?? titled;
  if (!edition || !speaksOfDisclosure(folded)) return undefined;
  const year = recognition.year ?? edition.years.from ?? edition.years.to ?? 2021;
  const notes = [
    ...(recognition.year === undefined ? [noteOf("noYear")] : []),
    ...(named === undefined ? [] : [noteOf("yearOfName", named)]),
    ...otherForm(year, edition, demanded),
    ...(recognition.title === undefined ? [noteOf("noTitle")] : []),
  ];
  return { edition, year, recognition, notes };
}

/** By what a file of ours says of itself; undefined where it prints no report. */
export function recognizeOwn(
  lines: readonly Line[],
  among: readonly Edition[],
  stated: Stated,
): Recognized | undefined {
  const { folded, recognition: seen } = printed(lines);
  const { year, office, notes } = asTitled(seen, stated);
  const demanded = editionForYear(year, among);
  const edition =
    among.find((one) => one.id === stated.edition) ?? recognizeEdition(folded, demanded, among) ?? demanded;
  if (!edition || !speaksOfDisclosure(folded)) return undefined;
  const details = { ...seen.details, ...stated.details };
  const recognition = { ...seen, year, office, notes: [], details };
  return { edition, year, recognition, notes: [...notes, ...otherForm(year, edition, demanded)] };
}

/**
 * A file of ours that was taken for another office or year and titled anew still states the old ones: what it prints
 * holds. A title in other words (宿迁市 of 宿迁市人民政府) is no other office.
 */
function asTitled(
  seen: Recognition,
  stated: Stated,
): { readonly year: number; readonly office: string; readonly notes: readonly ReadingNote[] } {
  const { office = seen.office } = stated;
  const isTitled = seen.title !== undefined;
  const year = isTitled ? (seen.year ?? stated.year) : stated.year;
  const [own, titled] = [foldLabel(office), foldLabel(seen.office)];
  const isOther = isTitled && titled !== "" && own !== "" && !own.includes(titled) && !titled.includes(own);
  const notes = year !== stated.year || isOther ? [noteOf("retitled", `${office}${stated.year}年`)] : [];
  return { year, office: isOther ? seen.office : office, notes };
}

function printed(lines: readonly Line[]): { readonly folded: string; readonly recognition: Recognition } {
  const texts = lines.map(textOf);
  const text = texts.join("\n");
  return { folded: foldLabel(text), recognition: recognizeOffice(texts, text, lines[0]?.sheet) };
}

function speaksOfDisclosure(folded: string): boolean {
  return /信息公开|政务公开/u.test(folded);
}

function otherForm(year: number, edition: Edition, demanded: Edition | undefined): readonly ReadingNote[] {
  return demanded && demanded !== edition ? [noteOf("otherForm", year, edition.name)] : [];
}
