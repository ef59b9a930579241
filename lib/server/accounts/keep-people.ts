// What an administrator does: offices, people, roles, new passwords, ending sessions. Each reaches only below their office.

import { randomBytes } from "node:crypto";
import type { OfficeRequest } from "#core/contract/account-requests.ts";
import { isWithin, makesCircle } from "#core/offices/office-tree.ts";
import { type Grant, mayAs, roleNames } from "#core/workflow/roles.ts";
import { Refusal } from "../ground/refusal.ts";
import type { KeptNote, KeptOffice, NotesAsked, Person, Session } from "../store/people-store.ts";
import type { Store } from "../store/store.ts";
import { hashPassword } from "./hash-password.ts";
import { refusePassword } from "./judge-password.ts";
import { attemptsOf, foldLogin } from "./sign-in.ts";
import { noteBy, openSessions, type Visitor } from "./visitor.ts";

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly grants: readonly Grant[];
}

/** Refused (403) where the visitor administers nothing. */
export function requireAdministrator({ person }: Visitor): void {
  if (!person.grants.some(({ role }) => role === "administrator")) throw new Refusal(403, "只有管理员可以管理账号。");
}

/** The offices that the visitor administers, with all below. */
export async function officesOf(store: Store, visitor: Visitor): Promise<readonly KeptOffice[]> {
  requireAdministrator(visitor);
  return (await store.people.offices()).filter(({ id }) => reaches(visitor, id));
}

/** People whose roles are all within the visitor's reach. */
export async function peopleOf(store: Store, visitor: Visitor): Promise<readonly Person[]> {
  requireAdministrator(visitor);
  return (await store.people.people()).filter((person) => isBelow(visitor, person));
}

export async function addPerson(store: Store, visitor: Visitor, wanted: NewPerson): Promise<Person> {
  requireGrants(visitor, wanted.grants);
  const { login, name } = await requireNew(store, wanted);
  const person: Person = { id: randomBytes(8).toString("hex"), login, name, mustChange: true, grants: wanted.grants };
  const note = noteBy(visitor, "personAdded", login, grantWords(visitor, wanted.grants));
  if (!(await store.people.putPerson(person, await hashPassword(wanted.password), note)))
    throw new Refusal(409, "这个账号名已经有人用。");
  return person;
}

/** Another name, other roles, in use or not. Whoever is disabled is out at once. */
export async function changePerson(
  store: Store,
  visitor: Visitor,
  id: string,
  { name, grants, disabled }: { readonly name: string; readonly grants: readonly Grant[]; readonly disabled: boolean },
): Promise<void> {
  const person = await requirePerson(store, visitor, id);
  requireGrants(visitor, grants);
  const { disabledAt, ...rest } = person;
  const changed: Person = {
    ...rest,
    name: requireName(name),
    grants,
    ...(disabled ? { disabledAt: disabledAt ?? new Date().toISOString() } : {}),
  };
  const words = [grantWords(visitor, grants), disabled ? "停用" : ""].filter((each) => each !== "").join("；");
  await store.people.putPerson(changed, undefined, noteBy(visitor, "personChanged", person.login, words));
}

/** A password that its owner must change; all sessions end, and the lock of the login is taken off. */
export async function resetPassword(store: Store, visitor: Visitor, id: string, password: string): Promise<void> {
  const { login, name, grants } = await requirePerson(store, visitor, id);
  const offices = grants.map(({ office }) => visitor.tree.get(office)?.name ?? "");
  const refused = await refusePassword(password, { login, name, offices });
  if (refused) throw new Refusal(422, refused);
  await store.people.setPassword(id, await hashPassword(password), true, "", noteBy(visitor, "passwordReset", login));
  await store.people.forgetAttempts(attemptsOf(login));
}

export async function unlock(store: Store, visitor: Visitor, id: string): Promise<void> {
  const { login } = await requirePerson(store, visitor, id);
  await store.people.forgetAttempts(attemptsOf(login));
  await store.people.note(noteBy(visitor, "unlocked", login));
}

export async function endSessions(store: Store, visitor: Visitor, id: string): Promise<void> {
  const { login } = await requirePerson(store, visitor, id);
  await store.people.revokeSessions({ person: id }, noteBy(visitor, "sessionsEnded", login));
}

/** Open sessions of people within reach, newest use first. */
export async function sessionsOf(store: Store, visitor: Visitor): Promise<readonly Session[]> {
  const ids = new Set((await peopleOf(store, visitor)).map(({ id }) => id));
  return (await openSessions(store)).filter(({ person }) => ids.has(person));
}

/** The audit log; of an administrator of a part, what its people did. */
export async function notesOf(store: Store, visitor: Visitor, asked: NotesAsked): Promise<readonly KeptNote[]> {
  const people = await peopleOf(store, visitor);
  const notes = await store.people.notes(asked);
  if (visitor.person.grants.some(({ role, office }) => role === "administrator" && isTop(visitor, office)))
    return notes;
  const ids = new Set(people.map(({ id }) => id));
  return notes.filter(({ personId }) => personId !== undefined && ids.has(personId));
}

/** A new office below one within reach, or another name, place, or way of working of one. */
export async function keepOffice(store: Store, visitor: Visitor, office: OfficeRequest): Promise<string> {
  requireAdministrator(visitor);
  const { tree } = visitor;
  const id = office.id ?? randomBytes(6).toString("hex");
  const known = tree.get(id);
  const name = office.name.trim();
  if (name === "" || [...name].length > 60) throw new Refusal(422, "请填写单位名称，最长 60 个字。");
  if (office.id !== undefined && (!known || !reaches(visitor, id))) throw new Refusal(404, "没有找到这个单位。");
  if (office.above === undefined ? known?.above !== undefined || !known : !reaches(visitor, office.above))
    throw new Refusal(422, "请选择上级单位。");
  if (office.above !== undefined && known && makesCircle(tree, id, office.above))
    throw new Refusal(422, "上级单位不能是它自己或它的下级。");
  if ([...tree.values()].some((other) => other.id !== id && other.name === name && other.above === office.above))
    throw new Refusal(409, `同一上级下面已经有“${name}”。`);
  const before = known && (await store.people.offices()).find((each) => each.id === id);
  const { aliases, above, oneForAll, openData = before?.openData ?? false } = office;
  const words = [name, oneForAll ? "一人兼办" : "", openData ? "数据开放" : ""]
    .filter((each) => each !== "")
    .join("；");
  await store.people.putOffice(
    { id, name, aliases, oneForAll, openData, ...(above === undefined ? {} : { above }) },
    noteBy(visitor, known ? "officeChanged" : "officeAdded", id, words),
  );
  return id;
}

/** Another's people are not there (404). */
async function requirePerson(store: Store, visitor: Visitor, id: string): Promise<Person> {
  requireAdministrator(visitor);
  const person = await store.people.person(id);
  if (!person || !isBelow(visitor, person)) throw new Refusal(404, "没有找到这个账号。");
  return person;
}

function requireGrants(visitor: Visitor, grants: readonly Grant[]): void {
  requireAdministrator(visitor);
  if (grants.length === 0) throw new Refusal(422, "请至少给一个角色。");
  if (grants.some(({ office }) => !reaches(visitor, office))) throw new Refusal(403, "只能给自己管理的单位设角色。");
}

async function requireNew(store: Store, { login: given, name: called, password, grants }: NewPerson) {
  const login = foldLogin(given);
  if (!/^[\p{L}\p{N}._-]{2,40}$/u.test(login)) throw new Refusal(422, "账号名用 2 至 40 个字母、汉字、数字或 . _ -。");
  const name = requireName(called);
  const known = await store.people.offices();
  const offices = grants.map(({ office }) => known.find(({ id }) => id === office)?.name ?? "");
  const refused = await refusePassword(password, { login, name, offices });
  if (refused) throw new Refusal(422, refused);
  return { login, name };
}

function requireName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "" || [...trimmed].length > 40) throw new Refusal(422, "请填写姓名，最长 40 个字。");
  return trimmed;
}

function reaches({ person, tree }: Visitor, office: string): boolean {
  return mayAs(tree, person.grants, office, "administrator");
}

/** Somebody without roles is within everybody's reach who administers from the top. */
function isBelow(visitor: Visitor, { grants }: Person): boolean {
  return grants.every(({ office }) => reaches(visitor, office));
}

function isTop({ tree }: Visitor, office: string): boolean {
  return [...tree.keys()].every((id) => isWithin(tree, id, office));
}

function grantWords({ tree }: Visitor, grants: readonly Grant[]): string {
  return grants.map(({ role, office }) => `${tree.get(office)?.name ?? office}：${roleNames[role]}`).join("；");
}
