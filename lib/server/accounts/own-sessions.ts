// One's own open sessions: where one is signed in, and ending one that is not this one's (ASVS 5.0, 7.5.2).
import type { OwnSession } from "#core/contract/own-session.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Session } from "../store/people-store.ts";
import type { Store } from "../store/store.ts";
import { noteBy, openSessions, type Visitor } from "./visitor.ts";

/** What the page calls a session: enough to tell it from the person's others, of no use to sign in with. */
const markOf = (session: Session) => session.hash.slice(0, 16);

/** Newest use first. */
export async function ownSessions(store: Store, visitor: Visitor): Promise<readonly OwnSession[]> {
  return (await openOf(store, visitor)).map((session) => ({
    mark: markOf(session),
    begunAt: session.madeAt,
    usedAt: session.seenAt,
    origin: session.origin,
    isThis: session.hash === visitor.session,
  }));
}

/** Ends one of them; 404 where the person has none of that mark (it may have ended by itself). */
export async function endOwnSession(store: Store, visitor: Visitor, mark: string): Promise<void> {
  const session = (await openOf(store, visitor)).find((each) => markOf(each) === mark);
  if (!session) throw new Refusal(404, "这处登录已经结束。");
  await store.people.revokeSessions({ hash: session.hash }, noteBy(visitor, "sessionsEnded", visitor.person.login));
}

async function openOf(store: Store, { person }: Visitor): Promise<readonly Session[]> {
  return (await openSessions(store)).filter((session) => session.person === person.id);
}
