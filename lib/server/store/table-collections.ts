// Collections, on whatever database keeps the tables.

import { randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Selectable, Transaction } from "kysely";
import type { Collection } from "#core/collection/collection.ts";
import { readKept } from "../ground/read-kept.ts";
import type {
  CollectionStore,
  KeptCollection,
  KeptReturn,
  NewFile,
  ReadOutcome,
  WaitingFile,
  WholeCollection,
} from "./collection-store.ts";
import { type Connection, wellFormed } from "./draft-rows.ts";
import type { TableAccess } from "./table-access.ts";
import type { Tables } from "./tables.ts";

/** Loaded when collections go to another store: no start waits for it. */
const whole = () => import("./whole-collection.ts");

export class TableCollections implements CollectionStore {
  readonly #access: TableAccess;

  constructor(access: TableAccess) {
    this.#access = access;
  }

  list(): Promise<readonly KeptCollection[]> {
    return this.#access.reading(async (db) => {
      const rows = await db.selectFrom("collections").selectAll().orderBy("updated_at", "desc").orderBy("id").execute();
      return rows.map(keptOf);
    });
  }

  read(id: string): Promise<KeptCollection | undefined> {
    return this.#access.reading((db) => readOne(db, id));
  }

  of(places: readonly string[], years: readonly number[]): Promise<readonly KeptCollection[]> {
    return this.#access.reading((db) => readOf(db, places, years));
  }

  exempting(years: readonly number[]): Promise<readonly KeptCollection[]> {
    return this.#access.reading(async (db) => {
      const rows = await inYears(db, years).where("body", "like", '%"exempt":"%').execute();
      return rows.map(keptOf).filter(({ collection }) => years.includes(collection.year));
    });
  }

  withFiles(years: readonly number[]): Promise<readonly KeptCollection[]> {
    return this.#access.reading(async (db) => {
      const read = db.selectFrom("returns").select("collection_id").where("state", "=", "read");
      const rows = await inYears(db, years).where("id", "in", read).execute();
      return rows.map(keptOf).filter(({ collection }) => years.includes(collection.year));
    });
  }

  create(
    collection: Collection,
    place?: string,
    judge?: (there: readonly KeptCollection[]) => void,
  ): Promise<KeptCollection> {
    const id = randomBytes(8).toString("hex");
    const { year } = collection;
    return this.#access.writing(
      async (tx) => {
        if (place !== undefined) judge?.(await readOf(tx, [place], [year]));
        const at = this.#access.now();
        const where = { office_id: place ?? null, year };
        const row = { id, version: 1, body: JSON.stringify(collection), created_at: at, updated_at: at, ...where };
        await tx.insertInto("collections").values(row).execute();
        return keptOf(row);
      },
      place === undefined ? id : `collection of ${place} in ${year}`,
    );
  }

  change(
    id: string,
    change: (collection: Collection) => Collection,
    place?: string,
  ): Promise<KeptCollection | undefined> {
    return this.#access.writing(async (tx) => {
      const kept = await readOne(tx, id);
      if (!kept) return undefined;
      const collection = change(kept.collection);
      const [version, updatedAt, whose] = [kept.version + 1, this.#access.now(), kept.place ?? place];
      const row = { body: JSON.stringify(collection), version, updated_at: updatedAt, year: collection.year };
      await tx
        .updateTable("collections")
        .set({ ...row, office_id: whose ?? null })
        .where("id", "=", id)
        .execute();
      return { ...kept, collection, version, updatedAt, ...(whose === undefined ? {} : { place: whose }) };
    }, id);
  }

  receive(id: string, file: NewFile): Promise<boolean> {
    return this.#access.writing(async (tx) => {
      const isNew = await keep(tx, id, file, this.#access.now());
      if (isNew) await touch(tx, id, this.#access.now());
      return isNew;
    }, id);
  }

  nextWaiting(id: string, busy: readonly number[]): Promise<WaitingFile | undefined> {
    return this.#access.reading(async (db) => {
      const waiting = db
        .selectFrom("returns")
        .select(["id", "file", "bytes"])
        .where("collection_id", "=", id)
        .where("state", "=", "waiting");
      const others = busy.length === 0 ? waiting : waiting.where("id", "not in", busy);
      const row = await others.orderBy("id").limit(1).executeTakeFirst();
      return row && { id: row.id, file: row.file, bytes: row.bytes ?? new Uint8Array() };
    });
  }

  settle(id: string, file: number, outcome: ReadOutcome): Promise<void> {
    return this.#access.writing(async (tx) => {
      const at = this.#access.now();
      const own = <T>(query: { where(column: "id", is: "=", value: number): T }) => query.where("id", "=", file);
      if (outcome.kind === "unpacked") {
        // First what takes its place: ids are never used again.
        for (const one of outcome.files) await keep(tx, id, one, at);
        await own(tx.deleteFrom("returns").where("collection_id", "=", id)).execute();
      } else {
        const read = outcome.kind === "read" ? outcome : { facts: "", figures: "", body: "" };
        await own(
          tx
            .updateTable("returns")
            .set({
              state: outcome.kind,
              why: outcome.kind === "unread" ? wellFormed(outcome.why) : "",
              facts: read.facts,
              figures: read.figures,
              body: read.body === "" ? null : deflateRawSync(read.body),
              bytes: null,
            })
            .where("collection_id", "=", id),
        ).execute();
      }
      await touch(tx, id, at);
    }, id);
  }

  returns(id: string, withFigures: boolean): Promise<readonly KeptReturn[]> {
    return this.#access.reading(async (db) => {
      const query = db
        .selectFrom("returns")
        .select(["id", "file", "digest", "batch", "at", "state", "why", "facts"])
        .where("collection_id", "=", id)
        .orderBy("id");
      if (withFigures) return query.select("figures").execute();
      return (await query.execute()).map((row) => ({ ...row, figures: "" }));
    });
  }

  progress(id: string): Promise<{ readonly files: number; readonly waiting: number }> {
    return this.#access.reading(async (db) => {
      const rows = await db
        .selectFrom("returns")
        .select(({ fn }) => ["state", fn.countAll().as("count")])
        .where("collection_id", "=", id)
        .groupBy("state")
        .execute();
      const count = (state?: string) =>
        rows.reduce((sum, row) => sum + (state === undefined || row.state === state ? Number(row.count) : 0), 0);
      return { files: count(), waiting: count("waiting") };
    });
  }

  body(id: string, file: number): Promise<string | undefined> {
    return this.#access.reading(async (db) => {
      const row = await db
        .selectFrom("returns")
        .select("body")
        .where("collection_id", "=", id)
        .where("id", "=", file)
        .executeTakeFirst();
      return row?.body ? inflateRawSync(row.body).toString("utf8") : undefined;
    });
  }

  fix(id: string, sum: string): Promise<void> {
    return this.#access.writing(async (tx) => {
      const at = this.#access.now();
      await tx
        .insertInto("fixed_sums")
        .values({ collection_id: id, id: await nextIn(tx, "fixed_sums", id), at, body: deflateRawSync(sum) })
        .execute();
      await touch(tx, id, at);
    }, id);
  }

  takeOut(id: string): Promise<WholeCollection | undefined> {
    return this.#access.reading(async (db) => (await whole()).takeOutCollection(db, id));
  }

  putIn(collection: WholeCollection): Promise<void> {
    return this.#access.writing(async (tx) => (await whole()).putInCollection(tx, collection), collection.head.id);
  }

  fixed(id: string): Promise<string | undefined> {
    return this.#access.reading(async (db) => {
      const row = await db
        .selectFrom("fixed_sums")
        .select("body")
        .where("collection_id", "=", id)
        .orderBy("id", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && inflateRawSync(row.body).toString("utf8");
    });
  }
}

/** Those of these years, and those that do not say theirs. */
function inYears(db: Connection, years: readonly number[]) {
  return db
    .selectFrom("collections")
    .selectAll()
    .where((is) => is.or([is("year", "is", null), is("year", "in", [...years, 0])]))
    .orderBy("id");
}

/** Those of these offices in these years, and those that do not say whose they are. */
async function readOf(db: Connection, places: readonly string[], years: readonly number[]) {
  const rows = await db
    .selectFrom("collections")
    .selectAll()
    .where((is) =>
      is.or([
        is("office_id", "is", null),
        is.and([is("office_id", "in", [...places, ""]), is("year", "in", [...years, 0])]),
      ]),
    )
    .orderBy("id")
    .execute();
  return rows.map(keptOf).filter(({ collection }) => years.includes(collection.year));
}

async function readOne(db: Connection, id: string): Promise<KeptCollection | undefined> {
  const row = await db.selectFrom("collections").selectAll().where("id", "=", id).executeTakeFirst();
  return row && keptOf(row);
}

function keptOf(row: Selectable<Tables["collections"]>): KeptCollection {
  const { id, version, body, created_at, updated_at, office_id } = row;
  const collection = readKept<Collection>(body);
  const kept = { id, version, collection, createdAt: created_at, updatedAt: updated_at };
  return office_id === null ? kept : { ...kept, place: office_id };
}

async function keep(tx: Transaction<Tables>, id: string, given: NewFile, at: string): Promise<boolean> {
  const { unread, bytes, digest } = given;
  const file = { file: wellFormed(given.file), batch: wellFormed(given.batch), digest };
  const same = await tx
    .selectFrom("returns")
    .select("id")
    .where("collection_id", "=", id)
    .where("digest", "=", file.digest)
    .where("file", "=", file.file)
    .executeTakeFirst();
  if (same) return false;
  const row = {
    collection_id: id,
    id: await nextIn(tx, "returns", id),
    ...file,
    bytes: unread === undefined ? bytes : null,
    at,
    state: unread === undefined ? ("waiting" as const) : ("unread" as const),
    why: unread === undefined ? "" : wellFormed(unread),
    facts: "",
    figures: "",
    body: null,
  };
  await tx.insertInto("returns").values(row).execute();
  return true;
}

/** Whoever asks holds the collection: of two writers on it the second waits. */
async function nextIn(tx: Transaction<Tables>, table: "returns" | "fixed_sums", id: string): Promise<number> {
  const newest = tx.selectFrom(table).select("id").where("collection_id", "=", id).orderBy("id", "desc").limit(1);
  return ((await newest.executeTakeFirst())?.id ?? 0) + 1;
}

async function touch(tx: Transaction<Tables>, id: string, at: string): Promise<void> {
  await tx
    .updateTable("collections")
    .set((column) => ({ version: column("version", "+", 1), updated_at: at }))
    .where("id", "=", id)
    .execute();
}
