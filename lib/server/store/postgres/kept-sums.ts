// Each level's sum on PostgreSQL: kept by office, year and kind, made anew when a report below changed. Whatever changes a
// report leaves a mark in its own transaction; whoever asks takes the marks away under the year's lock, with the sums above
// them, and makes what lacks. So what is answered is never older than what was committed before it was asked for.
import type pg from "pg";
import type { LevelSum, SumKind } from "#core/aggregate/level-sums.ts";
import { cellByName, cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import type { Figures } from "#core/report/report.ts";
import type { WorkState } from "#core/workflow/states.ts";
import type {
  LevelBelow,
  LevelContributor,
  MissingOffice,
  OfficeBelow,
  SumDifference,
  SumStore,
} from "../sum-store.ts";
import {
  contributing,
  differing,
  inFull,
  keeping,
  kept,
  lacking,
  lastChanged,
  missing,
  spreading,
  yearsThere,
} from "./sum-statements.ts";
import { tryAgain } from "./try-again.ts";

type Value = string | number | boolean | null;
type Row = Readonly<Record<string, Value>>;

/** With the year: the lock under which the sums of a year are made. Any number, the same in every version. */
const lock = 1_401_552_310;
const mostDifferences = 100;
/** From so many offices on a statement goes through the year in one scan, not report by report. */
const many = 50;
/** A million offices on a busy machine; whoever gave up sooner would ask again while the database still works on it. */
const scanTimeout = 600_000;
/** The planner cannot guess how many offices a tree has below one; who asks for a whole year knows. */
const inOneScan = settings({
  plan_cache_mode: "auto",
  work_mem: "64MB",
  enable_nestloop: false,
  enable_sort: false,
  enable_hashjoin: true,
  enable_mergejoin: true,
  enable_seqscan: true,
});
/**
 * Planning two hundred sums takes longer than adding up a town: once a connection. A plan that is kept must hold when tables
 * have grown: it looks up row by row, also where a table was empty when it was made.
 */
const plannedOnce = settings({
  plan_cache_mode: "force_generic_plan",
  work_mem: "4MB",
  enable_nestloop: true,
  enable_sort: true,
  enable_hashjoin: false,
  enable_mergejoin: false,
  enable_seqscan: false,
});
const counts = ["due", "reported", "doubled"] as const;

export class KeptSums implements SumStore {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async of(office: string, years: readonly number[], kind: SumKind): Promise<readonly LevelSum[]> {
    const found: LevelSum[] = [];
    for (const [edition, asked] of byEdition(years)) {
      const there = await this.#ask(kept(edition), [office, asked, kind]);
      const lack = asked.filter((year) => !there.some((row) => row.year === year));
      const made: Row[] = [];
      for (const year of lack) made.push(...(await this.#made(edition, office, year, kind)));
      found.push(...[...there, ...made].map((row) => sumOf(edition, row)));
    }
    return found.sort((one, other) => one.year - other.year);
  }

  async inFull(office: string, year: number, kind: SumKind): Promise<LevelSum | undefined> {
    const edition = editionForYear(year);
    if (!edition) return undefined;
    const rows = await this.#scan<Row>(inFull(edition), [year, [office]]);
    const row = rows.find((each) => each.kind === kind && Number(each.due) > 0);
    return row && sumOf(edition, { ...row, year });
  }

  async contributors(office: string, year: number, kind: SumKind, cell: string): Promise<readonly LevelContributor[]> {
    const edition = editionForYear(year);
    if (!edition || !cellByName(edition, cell)) return [];
    await this.of(office, [year], kind);
    const rows = await this.#ask(contributing(edition, [cell], cell), [year, office, kind]);
    return rows.map((row) => ({ ...belowOf(row), value: figuresIn([cell], row)[cell] }));
  }

  async below(office: string, year: number, kind: SumKind): Promise<readonly LevelBelow[]> {
    const edition = editionForYear(year);
    if (!edition) return [];
    await this.of(office, [year], kind);
    const cells = cellsOf(edition).map(({ name }) => name);
    const rows = await this.#ask(contributing(edition, cells), [year, office, kind]);
    return rows.map((row) => ({ ...belowOf(row), figures: figuresIn(cells, row) }));
  }

  async lastChange(office: string, year: number, kind: SumKind): Promise<string | undefined> {
    const edition = editionForYear(year);
    if (!edition) return undefined;
    const [row] = await this.#ask(lastChanged(edition), [year, [office]]);
    return row?.[kind] === null ? undefined : row && String(row[kind]);
  }

  async missing(office: string, year: number): Promise<readonly MissingOffice[]> {
    const edition = editionForYear(year);
    if (!edition) return [];
    const rows = await this.#ask(missing(edition), [year, [office]]);
    return rows.map(({ office: id, name, above, reports, state, doubled }) => ({
      office: String(id),
      name: String(name),
      above: String(above),
      reports: Number(reports),
      ...(state === null ? {} : { state: state as WorkState }),
      ...(doubled === true ? { doubled } : {}),
    }));
  }

  async years(): Promise<readonly number[]> {
    const rows = await this.#ask(yearsThere, []);
    return rows.map(({ year }) => Number(year));
  }

  async check(year: number): Promise<readonly SumDifference[]> {
    const edition = editionForYear(year);
    if (!edition) return [];
    const rows = await this.#scan<Differing>(differing(edition), [year]);
    return rows.flatMap((row) => differencesOf(edition, year, row)).slice(0, mostDifferences);
  }

  /** Takes away the marks that nobody's asking has taken, so that they are not more than what was changed lately. */
  async settle(): Promise<void> {
    const rows = await this.#ask("select distinct year from sums_marks order by year", []);
    for (const { year } of rows) {
      const edition = editionForYear(Number(year));
      await this.#underLock(Number(year), (client) =>
        edition
          ? client.query(spreading(edition), [year])
          : client.query("delete from sums_marks where year = $1", [year]),
      );
    }
  }

  /** The sum made anew with all below it that lacks; none for an unknown office. */
  #made(edition: Edition, office: string, year: number, kind: SumKind): Promise<readonly Row[]> {
    return this.#underLock(year, async (client) => {
      await client.query(spreading(edition), [year]);
      const { rows } = await client.query<{ id: string; depth: number }>(lacking(edition), [year, office]);
      const depths = [...new Set(rows.map(({ depth }) => depth))].sort((one, other) => other - one);
      for (const depth of depths) {
        const ids = rows.filter((row) => row.depth === depth).map(({ id }) => id);
        await keep(client, edition, year, ids);
      }
      const found = await client.query<Row>(kept(edition, false), [office, [year], kind]);
      return found.rows;
    });
  }

  #underLock<T>(year: number, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.#within("begin", async (client) => {
      await client.query("select pg_advisory_xact_lock($1, $2)", [lock, year]);
      // The tree of offices stays as it is until the sums are kept.
      await client.query("lock table offices_version in share mode");
      return work(client);
    });
  }

  #within<T>(begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return tryAgain(async () => {
      const client = await this.#pool.connect();
      let failed = true;
      try {
        await client.query(begin);
        const made = await work(client);
        await client.query("commit");
        failed = false;
        return made;
      } finally {
        // A connection that goes away takes its transaction with it.
        client.release(failed);
      }
    }, true);
  }

  #scan<T extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<readonly T[]> {
    return this.#within(`begin read only; ${inOneScan}`, async (client) => {
      const patient = { text, values: [...values], query_timeout: scanTimeout };
      return (await client.query<T>(patient)).rows;
    });
  }

  async #ask(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return (await tryAgain(() => this.#pool.query<Row>(text, [...values]), true)).rows;
  }
}

async function keep(client: pg.PoolClient, edition: Edition, year: number, ids: readonly string[]): Promise<void> {
  const isScan = ids.length > many;
  await client.query(isScan ? inOneScan : plannedOnce);
  const text = keeping(edition);
  const how = isScan ? { query_timeout: scanTimeout } : { name: `keeping ${edition.id}` };
  await client.query({ text, values: [year, ids], ...how });
}

/** Of the transaction that they are set in. */
function settings(of: Readonly<Record<string, string | boolean>>): string {
  return Object.entries(of)
    .map(([name, value]) => `set local ${name} = '${value}'`)
    .join("; ");
}

function byEdition(years: readonly number[]): ReadonlyMap<Edition, readonly number[]> {
  const asked = new Map<Edition, number[]>();
  for (const year of new Set(years)) {
    const edition = editionForYear(year);
    if (edition) asked.set(edition, [...(asked.get(edition) ?? []), year]);
  }
  return asked;
}

function sumOf(edition: Edition, row: Row): LevelSum {
  const names = cellsOf(edition).map(({ name }) => name);
  return {
    office: String(row.office_id),
    year: Number(row.year),
    kind: row.kind === "signed" ? "signed" : "live",
    due: Number(row.due),
    reported: Number(row.reported),
    doubled: Number(row.doubled),
    figures: figuresIn(names, row),
    digest: digestOf(row),
  };
}

function figuresIn(cells: readonly string[], row: Row): Figures {
  const figures: Record<string, number> = {};
  for (const cell of cells) {
    const value = row[cell] ?? null;
    if (value !== null) figures[cell] = Number(value);
  }
  return figures;
}

function belowOf(row: Row): OfficeBelow {
  return {
    office: String(row.office),
    name: String(row.name),
    due: Number(row.due),
    reported: Number(row.reported),
    doubled: Number(row.doubled),
    ...(row.report === null ? {} : { report: String(row.report) }),
  };
}

/** Numbers of 64 bits with a sign, as digits without one. */
function digestOf({ digest_high, digest_low }: Row): string {
  const digits = (half: Value | undefined) =>
    BigInt.asUintN(64, BigInt(half ?? 0))
      .toString(16)
      .padStart(16, "0");
  return digits(digest_high) + digits(digest_low);
}

interface Differing {
  readonly name: string;
  readonly office: string;
  readonly kind: SumKind;
  readonly kept: Readonly<Record<string, string | null>>;
  readonly full: Readonly<Record<string, string | null>>;
}

function differencesOf(edition: Edition, year: number, { name, office, kind, kept: was, full }: Differing) {
  const at = { office, name, year, kind };
  const number = (value: string | null | undefined) =>
    value === null || value === undefined ? undefined : Number(value);
  const differences: SumDifference[] = [...counts, ...cellsOf(edition).map((cell) => cell.name)]
    .filter((each) => was[each] !== full[each])
    .map((each) => ({ ...at, at: each, kept: number(was[each]), full: number(full[each]) }));
  const [digest, anew] = [digestOf(was), digestOf(full)];
  return digest === anew ? differences : [...differences, { ...at, at: "digest", kept: digest, full: anew }];
}
