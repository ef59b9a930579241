// The server's store and how it is doing: opened, looked after, and put back from a copy when it is damaged.
import { isRefusal, Refusal } from "../ground/refusal.ts";
import { setOpenedStore } from "../store/opened-store.ts";
import type { Copy } from "../store/sqlite/copies.ts";
import { doUpkeep } from "../store/sqlite/upkeep.ts";
import type { Store } from "../store/store.ts";
import { namedDatabase, openWhereItIs, restoreWhereItIs } from "../store/whole/open-where-it-is.ts";

/** When a copy was made, and whether it was opened and every seal in it recomputed. */
export interface ProvedCopy {
  readonly at: string;
  readonly proved: boolean;
}

// On globalThis, for `store-facts.ts`: the pages are bundled apart from the server, and nothing of the database with them.
declare global {
  var nianbaoKept: KeptStore | undefined;
}

const openAgainAfter = 5_000;

export class KeptStore {
  readonly folder: string;
  /** The address of a PostgreSQL; undefined where the data are in the folder. */
  readonly #database: string | undefined;
  #store: Store | undefined;
  #trouble: string | undefined;
  #newestCopy: ProvedCopy | undefined;
  #copy: Promise<Copy | undefined> | undefined;
  #isDamaged = false;

  constructor(folder: string, database = namedDatabase()) {
    globalThis.nianbaoKept = this;
    this.folder = folder;
    this.#database = database;
  }

  get kind(): "sqlite" | "postgres" {
    return this.#database ? "postgres" : "sqlite";
  }

  /** The newest copy as it was proved last; undefined where there is none, or none was looked at yet. */
  get newestCopy(): ProvedCopy | undefined {
    return this.#newestCopy;
  }

  /** What to do where there is no sound copy. */
  get adviceWithoutCopy(): string {
    return this.#database
      ? "数据在 PostgreSQL 中：连不上时请检查数据库是否在运行，程序会自动再连；数据损坏而这里没有完好备份的，请管理员用数据库自己的备份恢复，或用 nianbao restore 备份文件 恢复。"
      : "没有找到完好的备份。请把整个数据文件夹另存一份，再请维护人员处理；另有备份的，用 nianbao restore 备份文件 恢复。";
  }

  /** Undefined while the database cannot be opened. */
  get store(): Store | undefined {
    return this.#store;
  }

  /** What is wrong with the data, in Chinese; undefined while nothing is known to be. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /**
   * Opens the store. A database that is damaged or gone is a trouble that a copy ends, no error; a folder that cannot be
   * used and a database of a newer program reject with a Refusal.
   */
  async open(): Promise<void> {
    try {
      this.#store = await openWhereItIs(this.folder, this.#database);
      this.#trouble = undefined;
    } catch (error) {
      if (!isRefusal(error) || error.status !== 503) throw error;
      this.#trouble = error.message;
      // A database that is started after this program is found when it is there.
      if (this.#database) setTimeout(() => this.open().catch(() => undefined), openAgainAfter).unref();
    }
    setOpenedStore(this.#store);
  }

  /**
   * The newest copy that holds in every part; looked for once, in a thread of its own. None for a database that is only
   * away: it comes back as it was.
   */
  newestSoundCopy(): Promise<Copy | undefined> {
    if (this.#database && !this.#isDamaged) return Promise.resolve(undefined);
    this.#copy ??= doUpkeep<Copy | null>({ kind: "findSound", folder: this.folder }).then((copy) => copy ?? undefined);
    return this.#copy;
  }

  /**
   * Verifies what was written since the last time (`all`: everything) and copies what is sound. Answers what does not
   * hold; the store goes on for reading.
   */
  async lookAfter(all: boolean): Promise<readonly string[]> {
    const problems = (await this.#store?.verify(all ? "all" : "new")) ?? [];
    this.#trouble ??= problems[0];
    this.#isDamaged ||= problems.length > 0;
    const made = problems.length === 0 && (await this.#store?.backUp()) === true;
    if (made || all || !this.#newestCopy) this.#newestCopy = await this.#prove();
    return problems;
  }

  async #prove(): Promise<ProvedCopy | undefined> {
    return (await doUpkeep<ProvedCopy | null>({ kind: "proveNewest", folder: this.folder })) ?? undefined;
  }

  /** Puts the newest sound copy in the place of a troubled database. Throws a Refusal where there is no trouble or no copy. */
  async restore(): Promise<Copy> {
    if (this.#trouble === undefined) throw new Refusal(409, "数据没有问题，不需要恢复。");
    const copy = await this.newestSoundCopy();
    if (!copy) throw new Refusal(409, "没有找到完好的备份。");
    const trouble = this.#trouble;
    await this.close();
    try {
      await restoreWhereItIs(this.folder, this.#database, copy.path);
    } catch (error) {
      // What is there can be read as before.
      await this.open();
      this.#trouble ??= trouble;
      throw error;
    }
    this.#copy = undefined;
    this.#isDamaged = false;
    await this.open();
    return copy;
  }

  async close(): Promise<void> {
    const store = this.#store;
    this.#store = undefined;
    setOpenedStore(undefined);
    await store?.close();
  }
}
