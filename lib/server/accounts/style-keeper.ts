// Who may set the house style of Word: on one's own PC whoever sits there, else an administrator of the top.
import { Refusal } from "../ground/refusal.ts";
import { openedStore } from "../store/opened-store.ts";
import { visitorForRoute } from "./visit.ts";

/** Gives what notes the change in the log. Refused with 401 where nobody is signed in, with 403 where it is not theirs. */
export async function keeperForRoute(): Promise<() => Promise<void>> {
  const visitor = await visitorForRoute();
  if (!visitor) return async () => {};
  const { people } = await openedStore();
  const top = new Set((await people.offices()).filter(({ above }) => above === undefined).map(({ id }) => id));
  const { id: personId, name: person, grants } = visitor.person;
  if (!grants.some(({ role, office }) => role === "administrator" && top.has(office)))
    throw new Refusal(403, "Word 版式对所有单位生效，只有最上级单位的管理员可以改。");
  return () =>
    people.note({
      personId,
      person,
      what: "styleKept",
      about: "word-style",
      origin: visitor.origin,
      words: "Word 版式",
    });
}
