// Who may come in: the person who started the program. Its address holds a one-time token, which becomes a cookie.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const lifetime = 30 * 24 * 60 * 60 * 1000;
/** A cookie older than this is renewed, so that somebody who comes every month is never sent away. */
const renewedAfter = 24 * 60 * 60 * 1000;

export type Visit =
  | { readonly kind: "known"; readonly cookie?: string }
  | { readonly kind: "token"; readonly cookie: string }
  | { readonly kind: "used" | "unknown" };

/**
 * The key of a data folder, the cookies and tokens that it seals. Other programs of the same person can make tokens too,
 * because they can read the key; other people of the same machine cannot.
 */
export class Access {
  readonly #key: Buffer;
  readonly #name: string;
  readonly #now: () => number;
  readonly #since: number;
  readonly #used = new Set<string>();

  /** `port` keeps the cookies of two programs on one machine apart. */
  constructor(folder: string, port: number, now: () => number = Date.now) {
    this.#key = keyOf(folder);
    this.#name = `nianbao_${port}`;
    this.#now = now;
    this.#since = now();
  }

  /** A token that opens the program once, while the server that runs now runs. */
  token(): string {
    const at = `${this.#now()}.${randomBytes(12).toString("base64url")}`;
    return `${at}.${this.#seal(`token ${at}`)}`;
  }

  /** What a request shows: a cookie of ours, else a token that was not used yet (it is used now). */
  visit(cookies: string | undefined, token: string | undefined): Visit {
    const made = this.#madeAt(cookies);
    if (made !== undefined)
      return this.#now() - made > renewedAfter ? { kind: "known", cookie: this.#cookie() } : { kind: "known" };
    if (token === undefined) return { kind: "unknown" };
    const [at = "", salt = "", seal = ""] = token.split(".");
    const isOurs = this.#isSeal(`token ${at}.${salt}`, seal) && Number(at) >= this.#since;
    if (!isOurs || this.#used.has(salt)) return { kind: "used" };
    this.#used.add(salt);
    return { kind: "token", cookie: this.#cookie() };
  }

  #cookie(): string {
    const at = String(this.#now());
    const value = `${at}.${this.#seal(`cookie ${at}`)}`;
    return `${this.#name}=${value}; Path=/; Max-Age=${lifetime / 1000}; HttpOnly; SameSite=Strict`;
  }

  /** When the cookie was made; undefined without one that is ours and young enough. */
  #madeAt(cookies = ""): number | undefined {
    for (const pair of cookies.split(";")) {
      const [name, value = ""] = pair.trim().split("=");
      const [at = "", seal = ""] = value.split(".");
      const isYoung = Math.abs(this.#now() - Number(at)) <= lifetime;
      if (name === this.#name && isYoung && this.#isSeal(`cookie ${at}`, seal)) return Number(at);
    }
    return undefined;
  }

  #seal(text: string): string {
    return createHmac("sha256", this.#key).update(text).digest("base64url");
  }

  #isSeal(text: string, seal: string): boolean {
    const [right, given] = [Buffer.from(this.#seal(text)), Buffer.from(seal)];
    return right.length === given.length && timingSafeEqual(right, given);
  }
}

/** The access to a data folder's server on this port; undefined where it is left out (`NIANBAO_TOKEN=off`). */
export function accessTo(folder: string, port: number): Access | undefined {
  return process.env.NIANBAO_TOKEN === "off" ? undefined : new Access(folder, port);
}

/** The folder's key, made on the first start, readable by its owner only. */
function keyOf(folder: string): Buffer {
  const path = join(folder, "nianbao.key");
  const known = existsSync(path) ? Buffer.from(readFileSync(path, "utf8").trim(), "hex") : Buffer.alloc(0);
  if (known.length === 32) {
    chmodSync(path, 0o600);
    return known;
  }
  const key = randomBytes(32);
  try {
    writeFileSync(path, `${key.toString("hex")}\n`, { mode: 0o600 });
    chmodSync(path, 0o600);
  } catch {
    // A full disk: this key lasts as long as the server.
  }
  return key;
}
