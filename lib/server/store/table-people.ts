// An office's people, on whatever database keeps the tables.

import type { Selectable, Transaction } from "kysely";
import type { Grant } from "#core/workflow/roles.ts";
import { readKept } from "../ground/read-kept.ts";
import { Refusal } from "../ground/refusal.ts";
import { type Connection, wellFormed } from "./draft-rows.ts";
import type {
  AttemptLimit,
  KeptNote,
  KeptOffice,
  Note,
  NotesAsked,
  PeopleStore,
  Person,
  Session,
} from "./people-store.ts";
import type { TableAccess } from "./table-access.ts";
import type { Tables } from "./tables.ts";

const minute = 60_000;

export class TablePeople implements PeopleStore {
  readonly #access: TableAccess;

  constructor(access: TableAccess) {
    this.#access = access;
  }

  hasAdministrator(): Promise<boolean> {
    return this.#access.reading(async (db) => {
      const found = db.selectFrom("grants").select("person_id").where("role", "=", "administrator");
      return (await found.limit(1).executeTakeFirst()) !== undefined;
    });
  }

  officesVersion(): Promise<number> {
    return this.#access.reading(
      async (db) => (await db.selectFrom("offices_version").select("version").executeTakeFirst())?.version ?? 0,
    );
  }

  offices(): Promise<readonly KeptOffice[]> {
    return this.#access.reading(async (db) => {
      const rows = await db.selectFrom("offices").selectAll().orderBy("name").orderBy("id").execute();
      return rows.map(officeOf);
    });
  }

  putOffice({ id, name, aliases, above, oneForAll, openData }: KeptOffice, note: Note): Promise<void> {
    return this.#people(async (tx) => {
      const row = {
        name: wellFormed(name),
        aliases: JSON.stringify(aliases.map(wellFormed)),
        above: above ?? null,
        one_for_all: oneForAll ? 1 : 0,
        open_data: openData ? 1 : 0,
      };
      await tx
        .insertInto("offices")
        .values({ id, ...row })
        .onConflict((on) => on.column("id").doUpdateSet(row))
        .execute();
      await tx
        .updateTable("offices_version")
        .set((column) => ({ version: column("version", "+", 1) }))
        .execute();
      await this.#write(tx, note);
    });
  }

  people(): Promise<readonly Person[]> {
    return this.#access.reading(async (db) => {
      const rows = await db.selectFrom("people").selectAll().orderBy("name").orderBy("id").execute();
      const grants = new Map<string, Grant[]>();
      for (const { person_id, office_id, role } of await db.selectFrom("grants").selectAll().execute()) {
        const own = grants.get(person_id) ?? [];
        grants.set(person_id, [...own, { office: office_id, role }]);
      }
      return rows.map((row) => personOf(row, grants.get(row.id) ?? []));
    });
  }

  person(id: string): Promise<Person | undefined> {
    return this.#access.reading((db) => readPerson(db, id));
  }

  byLogin(login: string): Promise<(Person & { readonly password: string }) | undefined> {
    return this.#access.reading(async (db) => {
      const row = await db.selectFrom("people").selectAll().where("login", "=", wellFormed(login)).executeTakeFirst();
      return row && { ...personOf(row, await grantsOf(db, row.id)), password: row.password };
    });
  }

  putPerson({ id, login, name, mustChange, disabledAt, grants }: Person, password: string | undefined, note: Note) {
    return this.#people(async (tx) => {
      const other = await tx
        .selectFrom("people")
        .select("id")
        .where("login", "=", wellFormed(login))
        .executeTakeFirst();
      if (other && other.id !== id) return false;
      const row = {
        login: wellFormed(login),
        name: wellFormed(name),
        must_change: mustChange ? 1 : 0,
        disabled_at: disabledAt ?? null,
        ...(password === undefined ? {} : { password }),
      };
      const known = await tx.updateTable("people").set(row).where("id", "=", id).executeTakeFirst();
      if (Number(known.numUpdatedRows) === 0)
        await tx
          .insertInto("people")
          .values({ id, password: "", created_at: this.#access.now(), ...row })
          .execute();
      await tx.deleteFrom("grants").where("person_id", "=", id).execute();
      for (const { office, role } of grants)
        await tx.insertInto("grants").values({ person_id: id, office_id: office, role }).execute();
      await requireAdministrator(tx);
      await this.#write(tx, note);
      return true;
    });
  }

  setPassword(person: string, password: string, mustChange: boolean, keep: string, note: Note): Promise<void> {
    return this.#people(async (tx) => {
      const changed = { password, must_change: mustChange ? 1 : 0 };
      await tx.updateTable("people").set(changed).where("id", "=", person).execute();
      const others = tx.updateTable("sessions").set({ ended: "password" }).where("person_id", "=", person);
      await others.where("hash", "!=", keep).execute();
      await this.#write(tx, note);
    });
  }

  beginSession({ hash, person, madeAt, seenAt, origin }: Session, note: Note): Promise<void> {
    return this.#people(async (tx) => {
      // What ended long ago tells nobody anything any more.
      const old = new Date(Date.parse(madeAt) - 14 * 24 * 60 * minute).toISOString();
      await tx.deleteFrom("sessions").where("made_at", "<", old).execute();
      const row = { hash, person_id: person, made_at: madeAt, seen_at: seenAt, origin, ended: null };
      await tx.insertInto("sessions").values(row).execute();
      await this.#write(tx, note);
    });
  }

  session(hash: string): Promise<{ readonly session: Session; readonly person: Person } | undefined> {
    return this.#access.reading(async (db) => {
      const row = await db.selectFrom("sessions").selectAll().where("hash", "=", hash).executeTakeFirst();
      const person = row && (await readPerson(db, row.person_id));
      return person && { session: sessionOf(row), person };
    });
  }

  touchSession(hash: string, at: string): Promise<void> {
    return this.#people(async (tx) => {
      await tx.updateTable("sessions").set({ seen_at: at }).where("hash", "=", hash).execute();
    });
  }

  dropSession(hash: string, note: Note): Promise<void> {
    return this.#people(async (tx) => {
      await tx.deleteFrom("sessions").where("hash", "=", hash).execute();
      await this.#write(tx, note);
    });
  }

  revokeSessions({ hash, person }: { readonly hash?: string; readonly person?: string }, note: Note): Promise<void> {
    return this.#people(async (tx) => {
      const open = tx.updateTable("sessions").set({ ended: "revoked" }).where("ended", "is", null);
      if (hash !== undefined) await open.where("hash", "=", hash).execute();
      else if (person !== undefined) await open.where("person_id", "=", person).execute();
      await this.#write(tx, note);
    });
  }

  sessions(since: string): Promise<readonly Session[]> {
    return this.#access.reading(async (db) => {
      const open = db.selectFrom("sessions").selectAll().where("ended", "is", null).where("seen_at", ">=", since);
      return (await open.orderBy("seen_at", "desc").execute()).map(sessionOf);
    });
  }

  attempt(limits: readonly AttemptLimit[]): Promise<{ readonly usedUp?: AttemptLimit; readonly last: boolean }> {
    return this.#access.writing(async (tx) => {
      const now = this.#access.now();
      await tx.deleteFrom("attempts").where("until", "<=", now).execute();
      // What lasts longer than any limit was counted by a clock that was wrong.
      const wrong = after(now, 2 * Math.max(...limits.map(({ minutes }) => minutes)));
      await tx.deleteFrom("attempts").where("until", ">", wrong).execute();
      const keys = limits.map(({ key }) => key);
      const rows = await tx.selectFrom("attempts").selectAll().where("key", "in", keys).execute();
      const counts = new Map(rows.map(({ key, count }) => [key, count]));
      const usedUp = limits.find(({ key, most }) => (counts.get(key) ?? 0) >= most);
      if (usedUp) return { usedUp, last: false };
      for (const { key, minutes } of limits) {
        const row = { count: (counts.get(key) ?? 0) + 1, until: after(now, minutes) };
        await tx
          .insertInto("attempts")
          .values({ key, ...row })
          .onConflict((on) => on.column("key").doUpdateSet(row))
          .execute();
      }
      const [first] = limits;
      return { last: first !== undefined && (counts.get(first.key) ?? 0) + 1 >= first.most };
    }, "attempts");
  }

  forgetAttempts(key: string, others: readonly string[] = []): Promise<void> {
    return this.#access.writing(async (tx) => {
      await tx.deleteFrom("attempts").where("key", "=", key).execute();
      for (const other of others) {
        const one = tx.updateTable("attempts").set((column) => ({ count: column("count", "-", 1) }));
        await one.where("key", "=", other).where("count", ">", 0).execute();
      }
    }, "attempts");
  }

  note(note: Note): Promise<void> {
    return this.#access.writing((tx) => this.#write(tx, note), "note");
  }

  notes({ what, text, from, until, before, most }: NotesAsked): Promise<readonly KeptNote[]> {
    return this.#access.reading(async (db) => {
      let query = db.selectFrom("audit_log").selectAll().orderBy("id", "desc").limit(most);
      if (what !== undefined) query = query.where("what", "=", what);
      if (from !== undefined) query = query.where("at", ">=", from);
      if (until !== undefined) query = query.where("at", "<", until);
      if (before !== undefined) query = query.where("id", "<", before);
      if (text !== undefined) {
        const like = `%${wellFormed(text).replace(/[\\%_]/g, "")}%`;
        query = query.where((either) =>
          either.or([either("person", "like", like), either("about", "like", like), either("words", "like", like)]),
        );
      }
      return (await query.execute()).map(noteOf);
    });
  }

  #people<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#access.writing(work, "people");
  }

  #write(tx: Transaction<Tables>, note: Note): Promise<void> {
    return writeNote(tx, note, this.#access.now());
  }
}

const after = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * minute).toISOString();

/** Adds a line to the audit log. */
export async function writeNote(tx: Transaction<Tables>, note: Note, at: string): Promise<void> {
  const { personId, person, what, about, origin, words = "" } = note;
  const said = { person: wellFormed(person), about: wellFormed(about), words: wellFormed(words) };
  const row = { at, person_id: personId ?? null, what, origin, ...said };
  await tx.insertInto("audit_log").values(row).execute();
}

async function requireAdministrator(tx: Transaction<Tables>): Promise<void> {
  const left = await tx
    .selectFrom("grants")
    .innerJoin("people", "people.id", "grants.person_id")
    .innerJoin("offices", "offices.id", "grants.office_id")
    .select("people.id")
    .where("grants.role", "=", "administrator")
    .where("offices.above", "is", null)
    .where("people.disabled_at", "is", null)
    .executeTakeFirst();
  if (!left) throw new Refusal(409, "至少要留一位能用的管理员，没有改动。");
}

async function readPerson(db: Connection, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst();
  return row && personOf(row, await grantsOf(db, id));
}

async function grantsOf(db: Connection, person: string): Promise<readonly Grant[]> {
  const rows = await db.selectFrom("grants").selectAll().where("person_id", "=", person).execute();
  return rows.map(({ office_id, role }) => ({ office: office_id, role }));
}

function personOf(row: Selectable<Tables["people"]>, grants: readonly Grant[]): Person {
  const { id, login, name, must_change, disabled_at } = row;
  const disabled = disabled_at === null ? {} : { disabledAt: disabled_at };
  return { id, login, name, mustChange: must_change === 1, grants, ...disabled };
}

function officeOf({ id, name, aliases, above, one_for_all, open_data }: Selectable<Tables["offices"]>): KeptOffice {
  const office = { id, name, aliases: readKept<string[]>(aliases), oneForAll: one_for_all === 1 };
  return { ...office, ...(open_data === 1 ? { openData: true } : {}), ...(above === null ? {} : { above }) };
}

function sessionOf({ hash, person_id, made_at, seen_at, origin, ended }: Selectable<Tables["sessions"]>): Session {
  const session = { hash, person: person_id, madeAt: made_at, seenAt: seen_at, origin };
  return ended === null ? session : { ...session, ended };
}

function noteOf({ person_id, ...row }: Selectable<Tables["audit_log"]>): KeptNote {
  return person_id === null ? row : { ...row, personId: person_id };
}
