// Two servers over one database, for tests: whoever asks is answered by the one and by the other in turn.
import { setTimeout } from "node:timers/promises";
import { password, TestOffice } from "./office-people.ts";
import { type Received, runServer, send } from "./own-server.ts";

const given = "第一次用的长口令";

/** Two servers over one database: whoever asks is answered by the one and by the other in turn, while both are there. */
export class TwoServers {
  readonly office: TestOffice;
  readonly ports: readonly [number, number];
  /** Name of an office → its id. */
  readonly ids = new Map<string, string>();
  /** Port → how many requests. */
  readonly answeredBy = new Map<number, number>();
  readonly #environment: Readonly<Record<string, string>>;
  readonly #tokens = new Map<string, string>();
  #other: ReturnType<typeof runServer> | undefined;
  #turn = 0;
  #there: readonly number[];

  constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.ports = [port, port + 1];
    this.#there = this.ports;
    this.#environment = environment;
    this.office = new TestOffice(port, environment);
  }

  /** Starts both; the offices below `top`, each with the one above it, let one person do everything. */
  async start(top: string, offices: readonly (readonly [name: string, above: string])[]): Promise<void> {
    const made = await this.office.admin("--login", "guanli", "--name", "管理员", "--office", top);
    if (made !== 0) throw new Error(`no administrator: ${made}`);
    await this.office.server.start();
    const own = { PORT: String(this.ports[1]), HOST: "127.0.0.1", NIANBAO_DATA: this.office.server.folder };
    this.#other = runServer({ ...own, ...this.#environment });
    while (!this.#other.output().includes("已启动")) {
      if (this.#other.child.exitCode !== null) throw new Error(this.#other.output());
      await setTimeout(20);
    }
    await this.office.signIn("guanli");
    await this.signIn("guanli");
    this.ids.set(top, await this.office.topOffice());
    const highest = { id: this.ids.get(top), name: top, aliases: [], oneForAll: true };
    await this.ask("guanli", "POST", "/api/administration/offices", highest);
    for (const [name, above] of offices) {
      const wanted = { name, aliases: [], above: this.ids.get(above), oneForAll: true };
      const { id } = await this.json<{ id: string }>("guanli", "POST", "/api/administration/offices", wanted);
      this.ids.set(name, id);
    }
  }

  /** Somebody with roles for one office, called like it. */
  async add(office: string, roles: readonly string[]): Promise<void> {
    const login = `p${this.ids.get(office)}`;
    const grants = roles.map((role) => ({ role, office: this.ids.get(office) }));
    const wanted = { login, name: `${office}经办人`, password: given, grants };
    await this.ask("guanli", "POST", "/api/administration/people", wanted, 201);
    await this.signIn(office, login, given);
    await this.ask(office, "POST", "/api/account/password", { current: given, password });
  }

  async signIn(who: string, login = who, word = password): Promise<void> {
    const answer = await this.#send(undefined, "POST", "/api/sign-in", { login, password: word });
    if (answer.status !== 200) throw new Error(`${who}: ${answer.status} ${answer.text}`);
    this.#tokens.set(who, answer.headers["set-cookie"]?.[0]?.split(";")[0]?.split("=")[1] ?? "");
  }

  /** A request in somebody's name, answered as expected. */
  async ask(who: string, method: string, path: string, body?: object, status = 200): Promise<Received> {
    const answer = await this.#send(this.#tokens.get(who), method, path, body);
    if (answer.status !== status)
      throw new Error(`${who} ${method} ${path}: ${answer.status} instead of ${status} ${answer.text.slice(0, 500)}`);
    return answer;
  }

  json<T>(who: string, method: string, path: string, body?: object, status = 200): Promise<T> {
    return this.ask(who, method, path, body, status).then(({ text }) => JSON.parse(text) as T);
  }

  /** Asks the first server, kills it before it can answer, and asks the other one again. */
  async killWhileAsking(who: string, method: string, path: string, body: object): Promise<void> {
    const cut = this.#send(this.#tokens.get(who), method, path, body, this.ports[0]).catch(() => undefined);
    await setTimeout(15);
    await this.office.server.stop("SIGKILL");
    await cut;
    this.#there = [this.ports[1]];
    await this.ask(who, method, path, body);
  }

  async startAgain(): Promise<void> {
    await this.office.server.start();
    this.#there = this.ports;
  }

  /** Where the next request goes, with the cookie of whoever asks. */
  next(who: string): { readonly url: string; readonly cookie: { readonly name: string; readonly value: string } } {
    const port = this.#next();
    const cookie = { name: `nianbao_session_${port}`, value: this.#tokens.get(who) ?? "" };
    return { url: `http://127.0.0.1:${port}`, cookie };
  }

  async remove(): Promise<void> {
    this.#other?.child.kill("SIGTERM");
    await this.#other?.ended;
    await this.office.remove();
  }

  #next(): number {
    this.#turn += 1;
    const port = this.#there[this.#turn % this.#there.length] ?? this.ports[0];
    this.answeredBy.set(port, (this.answeredBy.get(port) ?? 0) + 1);
    return port;
  }

  #send(token: string | undefined, method: string, path: string, body?: object, port = this.#next()) {
    const text = body === undefined ? "" : JSON.stringify(body);
    const headers = {
      host: `127.0.0.1:${port}`,
      ...(token ? { cookie: `nianbao_session_${port}=${token}` } : {}),
      ...(text === "" ? {} : { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }),
    };
    return send(port, { method, path, headers }, text);
  }
}
