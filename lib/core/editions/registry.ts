// Which edition a year is reported in. Adding an edition is one file and one line here.
import type { Edition } from "./edition.ts";
import { edition2018 } from "./edition-2018.ts";
import { edition2019 } from "./edition-2019.ts";
import { edition2021 } from "./edition-2021.ts";

/** All editions, oldest first. */
export const editions: readonly Edition[] = [edition2018, edition2019, edition2021];

/** Reports are there since the 条例 of 2008 is in force. */
export const firstYear = 2008;
export const lastYear = 2100;

/** The edition with this id, or undefined. */
export function editionById(id: string, among: readonly Edition[] = editions): Edition | undefined {
  return among.find((edition) => edition.id === id);
}

/** The edition in force for reports on `year` (the newest one where several cover it), or undefined for a year without one. */
export function editionForYear(year: number, among: readonly Edition[] = editions): Edition | undefined {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return undefined;
  return among.filter(({ years }) => year >= (years.from ?? firstYear) && year <= (years.to ?? lastYear)).pop();
}

/** The edition with this id. Throws for an unknown id: only for ids that were checked before. */
export function requireEdition(id: string, among: readonly Edition[] = editions): Edition {
  const edition = editionById(id, among);
  if (!edition) throw new Error(`unknown edition ${id}`);
  return edition;
}
