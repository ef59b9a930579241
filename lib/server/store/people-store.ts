// The part of the store's contract that keeps an office's people: accounts, roles, sessions, failed sign-ins, the audit log.
import type { OfficeNode } from "#core/offices/office-tree.ts";
import type { Grant } from "#core/workflow/roles.ts";

export interface KeptOffice extends OfficeNode {
  /** One person may do all (一人兼办). */
  readonly oneForAll: boolean;
  /** What it has published can be had as data by anybody, without signing in (数据开放). */
  readonly openData?: boolean;
}

export interface Person {
  readonly id: string;
  /** What is typed to sign in; kept in lower case. */
  readonly login: string;
  readonly name: string;
  /** The password was set by an administrator: it must be changed first. */
  readonly mustChange: boolean;
  readonly disabledAt?: string;
  readonly grants: readonly Grant[];
}

export interface Session {
  readonly hash: string;
  readonly person: string;
  readonly madeAt: string;
  readonly seenAt: string;
  /** Where it was begun: an address. */
  readonly origin: string;
  /** Why it was ended by somebody else or by a new password. */
  readonly ended?: "password" | "revoked";
}

/** One line of the audit log: who did what to what, from where. */
export interface Note {
  /** Id; absent where nobody was signed in. */
  readonly personId?: string;
  readonly person: string;
  readonly what: string;
  /** An id or a name: what it was done to. */
  readonly about: string;
  readonly origin: string;
  readonly words?: string;
}

export interface KeptNote extends Note {
  readonly id: number;
  readonly at: string;
}

export interface NotesAsked {
  readonly what?: string | undefined;
  /** Part of a name or of what it was done to. */
  readonly text?: string | undefined;
  /** ISO 8601; `until` is not part of it. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly before?: number | undefined;
  readonly most: number;
}

/** A limit on attempts: after `most` of them within `minutes` no more are let through for as long. */
export interface AttemptLimit {
  readonly key: string;
  readonly most: number;
  readonly minutes: number;
}

/** What changes something writes its line of the audit log in the same transaction. */
export interface PeopleStore {
  /** Is there an office with people? From then on everybody signs in. */
  hasAdministrator(): Promise<boolean>;
  /** Counts changes of offices. */
  officesVersion(): Promise<number>;
  offices(): Promise<readonly KeptOffice[]>;
  putOffice(office: KeptOffice, note: Note): Promise<void>;
  people(): Promise<readonly Person[]>;
  person(id: string): Promise<Person | undefined>;
  byLogin(login: string): Promise<(Person & { readonly password: string }) | undefined>;
  /** Keeps a person; false where the login is another's. A person without administration left to anybody is refused (409). */
  putPerson(person: Person, password: string | undefined, note: Note): Promise<boolean>;
  /** A new password ends all sessions but `keep`. */
  setPassword(person: string, password: string, mustChange: boolean, keep: string, note: Note): Promise<void>;
  beginSession(session: Session, note: Note): Promise<void>;
  session(hash: string): Promise<{ readonly session: Session; readonly person: Person } | undefined>;
  touchSession(hash: string, at: string): Promise<void>;
  /** Forgets it: signed out. */
  dropSession(hash: string, note: Note): Promise<void>;
  /** Ends one, or all of a person. */
  revokeSessions(which: { readonly hash?: string; readonly person?: string }, note: Note): Promise<void>;
  /** Those that were seen after `since`. */
  sessions(since: string): Promise<readonly Session[]>;
  /**
   * Counts an attempt under each limit, before anything is hashed. `usedUp`: the first limit that lets no more through;
   * `last`: this attempt was the last that the first limit lets through.
   */
  attempt(limits: readonly AttemptLimit[]): Promise<{ readonly usedUp?: AttemptLimit; readonly last: boolean }>;
  /** An attempt that was no failure: all under `key` are forgotten, under `others` this one alone. */
  forgetAttempts(key: string, others?: readonly string[]): Promise<void>;
  note(note: Note): Promise<void>;
  /** Newest first. */
  notes(asked: NotesAsked): Promise<readonly KeptNote[]>;
}
