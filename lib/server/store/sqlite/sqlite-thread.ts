// The server's end of a thread that holds a connection: questions go out, answers come back in order.

import type { SQLInputValue } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { asError } from "#core/ground/error-facts.ts";
import type { SaveStep } from "../save-step.ts";

export interface WorkerSettings {
  readonly path: string;
  /** Never writes, so that it never waits for whoever does. */
  readonly reads: boolean;
  /** The disk is full: only reading is possible. */
  readonly withoutRoom: boolean;
}

/** A statement, or a save's step. */
export type Question =
  | { readonly sql: string; readonly parameters: readonly SQLInputValue[] }
  | { readonly step: SaveStep };
export type Asked = Question & { readonly id: number };

export interface Told {
  readonly id: number;
  readonly rows: readonly unknown[];
  readonly changes?: number;
  /** Of a step: whether it was done. */
  readonly done?: boolean;
  readonly failed?: { readonly message: string; readonly errcode: number | undefined };
}

/** Small: rows pass through, nothing stays. */
const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 128 };

interface Waiting {
  readonly resolve: (told: Told) => void;
  readonly reject: (error: Error) => void;
}

export class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #ended: Error | undefined;
  #closing: Promise<void> | undefined;

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL("./sqlite-worker.ts", import.meta.url), { workerData: settings, resourceLimits });
    this.#worker.on("message", (told: Told) => {
      const waiting = this.#waiting.get(told.id);
      this.#waiting.delete(told.id);
      if (this.#waiting.size === 0) this.#worker.unref();
      if (told.failed) waiting?.reject(Object.assign(new Error(told.failed.message), { errcode: told.failed.errcode }));
      else waiting?.resolve(told);
    });
    this.#worker.on("error", (error) => this.#end(asError(error)));
    this.#worker.on("exit", () => this.#end(new Error("the thread of the database has ended")));
    this.#worker.unref();
  }

  /** One statement. Rejects with SQLite's error, `errcode` among it. */
  ask(sql: string, parameters: readonly SQLInputValue[] = []): Promise<Told> {
    return this.#ask({ sql, parameters });
  }

  /** Writes a save's step, together with all that wait; answers whether it was done. Rejects with SQLite's error. */
  async commit(step: SaveStep): Promise<boolean> {
    return (await this.#ask({ step })).done === true;
  }

  #ask(question: Question): Promise<Told> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ ...question, id } satisfies Asked);
    });
  }

  /** Closes the connection and ends the thread; again it does no harm. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#ended) return;
    await this.ask("close");
    this.#end(new Error("the database is closed"));
    await this.#worker.terminate();
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
