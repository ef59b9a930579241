// An office for tests: a server that people sign in to, its offices, people with each role, and requests in their names.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { OwnServer, type Received, send } from "./own-server.ts";

const root = new URL("../..", import.meta.url).pathname;

export const password = "三月买了七斤橘子";
const given = "第一次用的长口令";

/** Login → role and office. */
const people = {
  clerk: ["clerk", "bureau"],
  reviewer: ["reviewer", "bureau"],
  secrecy: ["secrecyReviewer", "bureau"],
  approver: ["approver", "city"],
  collector: ["collector", "city"],
  other: ["clerk", "other"],
} as const;

export class TestOffice {
  readonly server: OwnServer;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #cookies = new Map<string, string>();
  #bureau = "";

  constructor(port: number, environment: Readonly<Record<string, string>> = {}) {
    this.#environment = environment;
    this.server = new OwnServer(port, environment);
  }

  /** Makes the administrator from the command line, starts the server, makes everybody else. */
  async start(): Promise<void> {
    await this.admin("--login", "guanli", "--name", "管理员", "--office", "青禾市");
    await this.server.start();
    await this.signIn("guanli");
    const city = await this.topOffice();
    const ids: Record<string, string> = {
      city,
      bureau: await this.addOffice("青禾市财政局", city),
      other: await this.addOffice("青禾市教育局", city),
    };
    for (const [login, [role, where]] of Object.entries(people)) await this.add(login, ids[where] ?? "", role);
    this.#bureau = ids.bureau ?? "";
  }

  /** An office right below another one; answers its id. `oneForAll`: one person may do everything there. */
  async addOffice(name: string, above: string, oneForAll = false): Promise<string> {
    const wanted = { name, aliases: [], above, oneForAll };
    const made = await this.ask("guanli", "POST", "/api/administration/offices", wanted);
    if (made.status >= 300) throw new Error(made.text);
    return (JSON.parse(made.text) as { id: string }).id;
  }

  /** Somebody else who fills in for the same office as `clerk`. */
  addSecondClerk(): Promise<void> {
    return this.add("clerk2", this.#bureau, "clerk");
  }

  /** Somebody else, with these roles for an office (its id). */
  async add(login: string, office: string, ...roles: readonly string[]): Promise<void> {
    const wanted = { login, name: `人${login}`, password: given, grants: roles.map((role) => ({ role, office })) };
    const made = await this.ask("guanli", "POST", "/api/administration/people", wanted);
    if (made.status !== 201) throw new Error(made.text);
    await this.signIn(login, given);
    await this.ask(login, "POST", "/api/account/password", { current: given, password });
  }

  /** `nianbao admin create` with these options; its exit code. */
  admin(...options: readonly string[]): Promise<number | null> {
    const child = spawn(process.execPath, [join(root, "lib/cli/nianbao.ts"), "admin", "create", ...options], {
      env: { ...process.env, NIANBAO_DATA: this.server.folder, ...this.#environment },
      stdio: ["pipe", "ignore", "inherit"],
    });
    child.stdin.end(`${password}\n`);
    return new Promise((resolve) => child.once("exit", resolve));
  }

  /** Signs in anew; answers the cookie. */
  async signIn(login: string, word = password): Promise<string> {
    const answer = await this.#send(undefined, "POST", "/api/sign-in", { login, password: word });
    const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    if (answer.status !== 200) throw new Error(`${login}: ${answer.status} ${answer.text}`);
    this.#cookies.set(login, cookie);
    return cookie;
  }

  /** A request in somebody's name; of nobody without one. */
  ask(login: string | undefined, method: string, path: string, body?: object | string): Promise<Received> {
    return this.#send(login === undefined ? undefined : this.#cookies.get(login), method, path, body);
  }

  remove(): Promise<void> {
    return this.server.remove();
  }

  /** Id of the office on top. */
  async topOffice(): Promise<string> {
    const page = await this.ask("guanli", "GET", "/administration");
    const id = /<option value="([0-9a-f]{12})"/.exec(page.text)?.[1];
    if (!id) throw new Error(`no office on the page: ${page.status}`);
    return id;
  }

  #send(cookie: string | undefined, method: string, path: string, body?: object | string): Promise<Received> {
    const text = typeof body === "object" ? JSON.stringify(body) : (body ?? "");
    const headers = {
      host: `127.0.0.1:${this.server.port}`,
      ...(cookie ? { cookie } : {}),
      ...(text === "" ? {} : { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }),
    };
    return send(this.server.port, { method, path, headers }, text);
  }
}
