// A save's step as one statement: the head is changed where it still stands as it was read, and all else hangs on that.
// Of two servers the second waits for the first at the head's row, finds it changed, and writes nothing.
import type pg from "pg";
import { codeOf } from "#core/ground/error-facts.ts";
import type { WorkToWriteIn } from "../report-work.ts";
import type { SaveStep } from "../save-step.ts";

/** What else changes with the head: an `update` whose parameters count from $1. */
export interface Beside {
  readonly text: string;
  readonly values: readonly unknown[];
}

const uniqueViolation = "23505";
const types: Readonly<Record<string, string>> = {
  round: "integer",
  year: "integer",
  version: "integer",
  base: "integer",
  body: "bytea",
};

/** Parameters of a statement, each known by its number. */
class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, column = ""): string {
    this.values.push(value);
    return `$${this.values.length}::${types[column] ?? "text"}`;
  }
}

/** Answers false where the report is not what the save was worked out on, or the save is there already. */
export async function commitStep(pool: pg.Pool, step: SaveStep, beside?: Beside): Promise<boolean> {
  const { text, values } = statementOf(step, beside);
  try {
    // A statement of its own is a transaction of its own, and answered when it is committed.
    const { rows } = await pool.query<{ done: number }>(text, values);
    return rows[0]?.done === 1;
  } catch (error) {
    if (codeOf(error) === uniqueViolation) return false;
    throw error;
  }
}

function statementOf(
  { id, expected, next, save, work }: SaveStep,
  beside?: Beside,
): { text: string; values: unknown[] } {
  const parameters = new Parameters();
  // First, as it counts its parameters from $1.
  parameters.values.push(...(beside?.values ?? []));
  const insertion = (table: string, row: object, conflict = "") => {
    const columns = Object.entries(row).map(([name, value]) => [name, parameters.add(value, name)] as const);
    const [names, given] = [columns.map(([name]) => name), columns.map(([, value]) => value)];
    return `insert into ${table} (${names.join(", ")}) select ${given.join(", ")} from head${conflict} returning 1`;
  };
  const stands = work ? " and exists (select 1 from work)" : "";
  const where = `where id = ${parameters.add(id)} and seal = ${parameters.add(expected)}${stands}`;
  const sets = Object.entries(next?.head ?? {}).map(([name, value]) => `${name} = ${parameters.add(value, name)}`);
  const parts = [
    ...(work ? [workPart(parameters, id, work)] : []),
    `head as (${next ? `update reports set ${sets.join(", ")} ${where} returning id` : `select id from reports ${where} for update`})`,
    ...(next ? [`revision as (${insertion("revisions", next.revision)})`] : []),
    ...(beside ? [`beside as (${beside.text} and exists (select 1 from head))`] : []),
    ...(work ? [`writer as (${insertion("report_writers", writerOf(id, work), " on conflict do nothing")})`] : []),
    `saved as (${insertion("saves", save)})`,
  ];
  return { text: `with ${parts.join(", ")} select count(*)::integer as done from saved`, values: parameters.values };
}

/** Held until the end: whoever sends the report on its way waits, or this finds that they did. */
function workPart(parameters: Parameters, id: string, { state, round }: WorkToWriteIn): string {
  const [report, inState, inRound] = [parameters.add(id), parameters.add(state), parameters.add(round, "round")];
  return `work as (select 1 from report_work where report_id = ${report} and state = ${inState} and round = ${inRound} for share)`;
}

function writerOf(id: string, { round, person }: WorkToWriteIn) {
  return { report_id: id, round, person_id: person };
}
