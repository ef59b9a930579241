// The office on top and its first administrator: made on the machine itself, never over the network.
import { randomBytes } from "node:crypto";
import { Refusal } from "../ground/refusal.ts";
import type { Store } from "../store/store.ts";
import { hashPassword } from "./hash-password.ts";
import { refusePassword } from "./judge-password.ts";
import { attemptsOf, foldLogin } from "./sign-in.ts";

export interface FirstAdministrator {
  readonly login: string;
  readonly name: string;
  readonly office: string;
  readonly password: string;
}

/**
 * Makes the administrator, and the office on top where there is none. An administrator who is there gets this password:
 * whoever can run this on the machine may come in again. Refused (422) for a weak password or missing words.
 */
export async function createAdministrator(store: Store, wanted: FirstAdministrator): Promise<"created" | "reset"> {
  const login = foldLogin(wanted.login);
  const name = wanted.name.trim() || login;
  const top = (await store.people.offices()).find(({ above }) => above === undefined);
  const office = top?.name ?? wanted.office.trim();
  if (!/^[\p{L}\p{N}._-]{2,40}$/u.test(login)) throw new Refusal(422, "账号名用 2 至 40 个字母、汉字、数字或 . _ -。");
  if (office === "") throw new Refusal(422, "请写明单位名称。");
  const refused = await refusePassword(wanted.password, { login, name, offices: [office] });
  if (refused) throw new Refusal(422, refused);
  const note = { person: "本机", what: "administratorCreated", about: login, origin: "local" };
  const known = await store.people.byLogin(login);
  const password = await hashPassword(wanted.password);
  if (known) {
    if (!known.grants.some(({ role }) => role === "administrator"))
      throw new Refusal(409, "这个账号不是管理员，请换一个账号名。");
    await store.people.setPassword(known.id, password, false, "", { ...note, what: "passwordReset" });
    await store.people.forgetAttempts(attemptsOf(login));
    return "reset";
  }
  const id = top?.id ?? randomBytes(6).toString("hex");
  if (!top) await store.people.putOffice({ id, name: office, aliases: [], oneForAll: false }, note);
  const person = { id: randomBytes(8).toString("hex"), login, name, mustChange: false };
  await store.people.putPerson({ ...person, grants: [{ role: "administrator", office: id }] }, password, note);
  return "created";
}
