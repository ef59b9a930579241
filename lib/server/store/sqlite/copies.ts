// The copies of a database: what they are called, which are kept.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export interface Copy {
  readonly path: string;
  readonly name: string;
  /** As its name says, to the minute, by the local clock: `2026-11-28T09:32`. */
  readonly at: string;
  readonly bytes: number;
}

/** `nianbao-2026-11-28-0932.db`; older ones had the day alone. */
const named = /^nianbao-(\d{4}-\d\d-\d\d)(?:-(\d\d)(\d\d))?\.db$/;

/** Where the copies of a data folder lie: `NIANBAO_BACKUPS`, else `backups` in it. */
export function backupsOf(folder: string, set = process.env.NIANBAO_BACKUPS): string {
  return set ? resolve(set) : join(folder, "backups");
}

/** The name of a copy made at a time. */
export function copyName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `nianbao-${day}-${two(now.getHours())}${two(now.getMinutes())}.db`;
}

/** All copies in a folder, newest first. */
export function copiesIn(backups: string): readonly Copy[] {
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .flatMap((name) => {
      const [, day, hour = "00", minute = "00"] = named.exec(name) ?? [];
      const path = join(backups, name);
      return day ? [{ path, name, at: `${day}T${hour}:${minute}`, bytes: statSync(path).size }] : [];
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

const hours = 24;
const days = 30;
const weeks = 12;
const months = 36;

/**
 * Which copies stay, of those given newest first: the newest of each hour for a day, of each day for a month, of each
 * week for a quarter, of each month for three years, as far as `space` (bytes) reaches; the two newest always.
 */
export function copiesToKeep(copies: readonly Copy[], space: number): readonly Copy[] {
  const wanted = [
    ...newestOfEach(copies, ({ at }) => at.slice(0, 10), days),
    ...newestOfEach(copies, ({ at }) => at.slice(0, 13), hours),
    ...newestOfEach(copies, weekOf, weeks),
    ...newestOfEach(copies, ({ at }) => at.slice(0, 7), months),
  ];
  const kept = new Set(copies.slice(0, 2));
  let left = space - [...kept].reduce((sum, { bytes }) => sum + bytes, 0);
  for (const copy of wanted) {
    if (kept.has(copy) || copy.bytes > left) continue;
    kept.add(copy);
    left -= copy.bytes;
  }
  return copies.filter((copy) => kept.has(copy));
}

function newestOfEach(copies: readonly Copy[], spanOf: (copy: Copy) => string, most: number): readonly Copy[] {
  const spans = new Map<string, Copy>();
  for (const copy of copies) if (!spans.has(spanOf(copy))) spans.set(spanOf(copy), copy);
  return [...spans.values()].slice(0, most);
}

/** The Monday's number since 1970. */
function weekOf({ at }: Copy): string {
  return String(Math.floor((Date.parse(`${at.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 3) / 7));
}
