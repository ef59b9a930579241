// What the administrator's pages show: people with their sessions, how the data are doing, the audit log.
import { storeFacts } from "../keeping/store-facts.ts";
import type { Store } from "../store/store.ts";
import { askedNotes, noteNames } from "./audit-notes.ts";
import { notesOf, officesOf, peopleOf, sessionsOf } from "./keep-people.ts";
import type { Visitor } from "./visitor.ts";

const notesOnPage = 100;

export async function viewPeople(store: Store, visitor: Visitor) {
  const [people, offices, sessions] = await Promise.all([
    peopleOf(store, visitor),
    officesOf(store, visitor),
    sessionsOf(store, visitor),
  ]);
  return {
    people: people.map(({ id, login, name, disabledAt, mustChange, grants }) => {
      const open = sessions.filter(({ person }) => person === id).length;
      return { id, login, name, mustChange, grants, disabled: disabledAt !== undefined, sessions: open };
    }),
    offices: offices.map(({ id, name }) => ({ id, name })),
    facts: storeFacts(),
  };
}

/** A page of the log; `?before=` goes on with older lines. */
export async function viewLog(store: Store, visitor: Visitor, asked: URLSearchParams) {
  const notes = await notesOf(store, visitor, { ...askedNotes(asked), most: notesOnPage });
  const last = notes.at(-1);
  const older = new URLSearchParams(asked);
  if (last) older.set("before", String(last.id));
  const text = (name: string) => asked.get(name) ?? "";
  return {
    notes: notes.map(({ id, at, person, what, about, words = "", origin }) => {
      return { id, at, person, what: noteNames[what] ?? what, about, words, origin };
    }),
    kinds: Object.entries(noteNames).map(([what, name]) => ({ what, name })),
    asked: { what: text("what"), text: text("text"), from: text("from"), until: text("until") },
    query: asked.toString(),
    older: notes.length === notesOnPage ? older.toString() : "",
  };
}
