// The store as whoever asks may use it: what every page and route begins with. On one's own PC that is the store itself.
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { isRefusal, Refusal } from "../ground/refusal.ts";
import { openedStore } from "../store/opened-store.ts";
import type { Store } from "../store/store.ts";
import { GuardedStore } from "./guarded-store.ts";
import { levelsSeen } from "./guarded-sums.ts";
import { officeMode, pathHeader } from "./office-mode.ts";
import { type Visitor, visitorOf } from "./visitor.ts";

interface VisitOptions {
  readonly changing?: boolean;
  readonly leaving?: boolean;
}

/** For a route: refused with 401 where nobody is signed in. */
export async function storeForRoute(): Promise<Store> {
  const store = await openedStore();
  const visitor = await visitorForRoute();
  return visitor ? new GuardedStore(store, visitor) : store;
}

/** Who is signed in; undefined on one's own PC. Refused with 401 where nobody is. */
export async function visitorForRoute(options: VisitOptions = {}): Promise<Visitor | undefined> {
  const mode = officeMode();
  return mode && visitorOf(await openedStore(), mode, await headers(), options);
}

/** For a page: whoever is not signed in is led to where they sign in; what they may not see is answered with 403. */
export async function storeForPage(): Promise<Store> {
  const visitor = await visitorForPage();
  const store = await openedStore();
  return visitor ? new GuardedStore(store, visitor, () => forbidden()) : store;
}

/** Who is signed in; undefined on one's own PC. */
export async function visitorForPage(options: VisitOptions = {}): Promise<Visitor | undefined> {
  try {
    return await visitorForRoute(options);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.details.mustChange) redirect("/account");
    const asked = (await headers()).get(pathHeader) ?? "/";
    if (error.status === 401)
      redirect(`/sign-in?why=${encodeURIComponent(error.message)}&next=${encodeURIComponent(asked)}`);
    throw error;
  }
}

/** For what exists only where people sign in: elsewhere it is not there (404). */
export async function requireVisitor(options: VisitOptions = {}): Promise<{ store: Store; visitor: Visitor }> {
  const visitor = await visitorForRoute(options);
  if (!visitor) throw new Refusal(404, "没有找到这个页面。");
  return { store: await openedStore(), visitor };
}

/** The store as the visitor may use it, and the visitor; 404 on one's own PC, where nothing goes from hand to hand. */
export async function visitedForRoute(): Promise<{ store: Store; visitor: Visitor }> {
  const { store, visitor } = await requireVisitor();
  return { store: new GuardedStore(store, visitor), visitor };
}

/** The same for a page. */
export async function visitedForPage(): Promise<{ store: Store; visitor: Visitor } | undefined> {
  const visitor = await visitorForPage();
  return visitor && { store: new GuardedStore(await openedStore(), visitor, () => forbidden()), visitor };
}

/** For the pages of administration: 404 on one's own PC, 403 for whoever administers nothing. */
export async function administratorForPage(): Promise<{ store: Store; visitor: Visitor }> {
  const visitor = await visitorForPage();
  if (!visitor) notFound();
  if (!visitor.person.grants.some(({ role }) => role === "administrator")) forbidden();
  return { store: await openedStore(), visitor };
}

interface SignedIn {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly administers: boolean;
  /** Are there offices whose sums they may see? */
  readonly looksIn: boolean;
}

/** Whom the frame of a page is made for; undefined where nobody signs in or is signed in. */
export async function signedInAs(): Promise<SignedIn | undefined> {
  const visitor = await visitorForRoute({ changing: true }).catch(() => undefined);
  if (!visitor) return undefined;
  const { id, login, name, grants } = visitor.person;
  const administers = grants.some(({ role }) => role === "administrator");
  return { id, login, name, administers, looksIn: levelsSeen(visitor).length > 0 };
}

/** A line about what was taken away as a file; nothing on one's own PC. */
export async function noteExport(about: string, words: string): Promise<void> {
  const visitor = await visitorForRoute();
  if (!visitor) return;
  const { id: personId, name: person } = visitor.person;
  await (await openedStore()).people.note({ personId, person, what: "exported", about, origin: visitor.origin, words });
}
