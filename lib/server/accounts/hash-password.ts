// Passwords as they are kept: scrypt, which needs memory as well as time, with a salt of each its own.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { Refusal } from "../ground/refusal.ts";

/** 32 MiB and three passes: what OWASP asks of scrypt where 128 MiB for each sign-in are too many. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const keyLength = 32;
/** Hashes at once: the others of this server's threads go on working for everybody else. */
const atOnce = 2;
/** Who would wait longer than some seconds is sent away. */
const mostWaiting = 16;

let running = 0;
const waiting: (() => void)[] = [];

/** The password as it is kept. Different for the same password each time. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Is it this password? Without a kept one (an unknown login) it takes as long and says no. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [kind, N, r, p, salt = "", key = ""] = (kept ?? "").split("$");
  const known = kind === "scrypt";
  const given = await derive(
    password,
    Buffer.from(known ? salt : "nobody", "base64url"),
    known ? { N: Number(N), r: Number(r), p: Number(p) } : cost,
  );
  const wanted = Buffer.from(key, "base64url");
  return known && wanted.length === given.length && timingSafeEqual(wanted, given);
}

async function derive(password: string, salt: Buffer, options: typeof cost): Promise<Buffer> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new Refusal(429, "尝试过于频繁，请稍后再试。");
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return await new Promise((resolve, reject) =>
      scrypt(
        password.normalize("NFC"),
        salt,
        keyLength,
        { ...options, maxmem: 256 * options.N * options.r },
        (error, key) => (error ? reject(error) : resolve(key)),
      ),
    );
  } finally {
    running--;
    waiting.shift()?.();
  }
}
