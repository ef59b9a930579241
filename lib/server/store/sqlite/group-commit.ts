// Saves that wait at the same moment go to the disk together: one transaction, one wait for the disk, each answered when
// all of it is there.

import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { asError } from "#core/ground/error-facts.ts";
import type { SaveStep } from "../save-step.ts";

/** Told whether the step was done, or why nothing of the group was. */
export type StepAnswer = (done: boolean | Error) => void;

export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #requireOurs: () => void;
  readonly #remember: () => void;
  readonly #statements = new Map<string, StatementSync>();
  #waiting: { readonly step: SaveStep; readonly answer: StepAnswer }[] = [];
  #planned = false;

  /** `requireOurs` throws where the file must not be written; `remember` is called after a write. */
  constructor(database: DatabaseSync, requireOurs: () => void, remember: () => void) {
    this.#database = database;
    this.#requireOurs = requireOurs;
    this.#remember = remember;
  }

  /** Writes the step soon, with all that came by then. */
  add(step: SaveStep, answer: StepAnswer): void {
    this.#waiting.push({ step, answer });
    this.plan();
  }

  /** To be called when somebody's transaction has ended: in it nothing of this is written. */
  plan(): void {
    if (this.#planned || this.#waiting.length === 0) return;
    this.#planned = true;
    // What has arrived already is handed over before.
    setImmediate(() => {
      this.#planned = false;
      if (!this.#database.isTransaction) this.writeNow();
    });
  }

  writeNow(): void {
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;
    let done: readonly boolean[];
    try {
      this.#requireOurs();
      this.#database.exec("begin immediate");
      done = group.map(({ step }) => this.#write(step));
      if (done.includes(true)) this.#run("update store set sequence = sequence + 1");
      this.#database.exec("commit");
    } catch (error) {
      // A failed write (disk full) may have rolled back by itself.
      if (this.#database.isTransaction) this.#database.exec("rollback");
      for (const { answer } of group) answer(asError(error));
      return;
    }
    this.#remember();
    for (const [at, { answer }] of group.entries()) answer(done[at] === true);
  }

  #write({ id, expected, next, save, work }: SaveStep): boolean {
    const stands = this.#statement("select 1 from reports where id = ? and seal = ?").get(id, expected);
    const isKnown = this.#statement("select 1 from saves where report_id = ? and save_id = ?").get(id, save.save_id);
    if (!stands || isKnown) return false;
    if (work) {
      const row = this.#statement("select state, round from report_work where report_id = ?").get(id);
      const { state, round } = row ?? { state: "draft", round: 1 };
      if (state !== work.state || round !== work.round) return false;
      this.#run(
        "insert or ignore into report_writers (report_id, round, person_id) values (?, ?, ?)",
        id,
        work.round,
        work.person,
      );
    }
    if (next) {
      this.#insert("revisions", next.revision);
      const columns = Object.keys(next.head);
      const sets = columns.map((name) => `${name} = ?`).join(", ");
      this.#run(`update reports set ${sets} where id = ?`, ...valuesOf(next.head), id);
    }
    this.#insert("saves", save);
    return true;
  }

  #insert(table: string, row: object): void {
    const columns = Object.keys(row);
    const sql = `insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`;
    this.#run(sql, ...valuesOf(row));
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}

function valuesOf(row: object): SQLInputValue[] {
  return Object.values(row) as SQLInputValue[];
}
