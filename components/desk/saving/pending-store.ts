// What is not on the server yet, kept in the browser: IndexedDB, else localStorage, else only in memory.
import { type Expected, withFields } from "#core/contract/answer.ts";
import type { Op } from "#core/contract/save.ts";

export interface Pending {
  readonly reportId: string;
  /** The tab that keeps it. */
  readonly tab: string;
  readonly ops: readonly Op[];
  /** Whose it is, where people sign in: nobody else's page takes it up. */
  readonly person?: string | undefined;
  /** What the places are called. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, for the clerk's eyes only. */
  readonly at: number;
}

/** May it be taken up by this person? What was kept before people signed in is whoever's opens the report. */
export function isOwn(pending: Pending, person: string | undefined): boolean {
  return pending.person === undefined || pending.person === person;
}

export interface PendingStore {
  read(reportId: string): Promise<readonly Pending[]>;
  /** Is it kept, so that a page opened later finds it? */
  write(pending: Pending): Promise<boolean>;
  remove(reportId: string, tab: string): Promise<void>;
}

const databaseName = "nianbao";
const storeName = "pending";

/** Keeps what could not be sent yet. Falls back quietly: what it cannot keep is still in the page. */
export function openPendingStore(): PendingStore {
  let database: Promise<IDBDatabase | undefined> | undefined;
  const open = () => {
    database ??= openDatabase();
    return database;
  };
  return {
    async read(reportId) {
      const db = await open();
      if (!db) return readLocal(reportId);
      const all = await request(db, "readonly", (store) => store.getAll());
      return [
        ...(all ?? []).filter(isPending).filter((pending) => pending.reportId === reportId),
        ...readLocal(reportId),
      ];
    },
    async write(pending) {
      const db = await open();
      const key = `${pending.reportId}/${pending.tab}`;
      if (db && (await request(db, "readwrite", (store) => store.put(pending, key))) !== undefined) return true;
      return writeLocal(key, pending);
    },
    async remove(reportId, tab) {
      const key = `${reportId}/${tab}`;
      writeLocal(key, undefined);
      const db = await open();
      if (db) await request(db, "readwrite", (store) => store.delete(key));
    },
  };
}

function openDatabase(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(databaseName, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(undefined);
      opening.onblocked = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

function request<T>(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    try {
      const transaction = db.transaction(storeName, mode);
      const running = run(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(running.result);
      transaction.onerror = () => resolve(undefined);
      transaction.onabort = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

const isPending: Expected<Pending> = withFields("reportId", "tab", "ops");

const localPrefix = "nianbao/pending/";

function readLocal(reportId: string): readonly Pending[] {
  const found: Pending[] = [];
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index) ?? "";
      if (!key.startsWith(`${localPrefix}${reportId}/`)) continue;
      const pending: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      if (isPending(pending)) found.push(pending);
    }
  } catch {
    return found;
  }
  return found;
}

function writeLocal(key: string, pending: Pending | undefined): boolean {
  try {
    if (pending) localStorage.setItem(localPrefix + key, JSON.stringify(pending));
    else localStorage.removeItem(localPrefix + key);
    return true;
  } catch {
    // The browser keeps nothing here: the page still holds it, says so, and warns before it is closed.
    return false;
  }
}
