// Two hundred clerks at once on one server, or on two over one database: nobody is refused, nobody waits long.
import { request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { OwnServer } from "../own-server.ts";

export interface ClerksResult {
  readonly saves: number;
  readonly errors: number;
  /** Milliseconds that 95 of 100 saves stay below. */
  readonly p95: number;
}

const pause = 1_000;

/**
 * So many clerks, each on a report of their own, save about every second for so many seconds: on one server with its
 * file, or on two over the PostgreSQL at an address. The build must be there.
 */
export async function manyClerks(
  clerks: number,
  seconds: number,
  first: number,
  address?: string,
): Promise<ClerksResult> {
  const servers = address
    ? [first, first + 1].map((port) => new OwnServer(port, { DATABASE_URL: address }))
    : [new OwnServer(first)];
  for (const server of servers) await server.start();
  const taken: number[] = [];
  let errors = 0;
  try {
    const end = performance.now() + seconds * 1_000;
    const work = async (clerk: number) => {
      const port = first + (clerk % servers.length);
      const office = { name: `青禾县第${clerk}局` };
      const made = await call(port, "POST", "/api/reports", { year: 2025, office });
      const { id } = JSON.parse(made.text) as { id: string };
      await setTimeout(Math.random() * pause);
      for (let count = 1; performance.now() < end; count++) {
        const before = performance.now();
        const ops = [{ key: "narrative.overview", raw: `第${count}次`, base: count === 1 ? "" : `第${count - 1}次` }];
        const body = { saveId: `clerk-${clerk}-${count}`, baseVersion: count, ops };
        const { status } = await call(port, "PATCH", `/api/reports/${id}`, body);
        taken.push(performance.now() - before);
        if (status !== 200) errors++;
        await setTimeout(pause);
      }
    };
    await Promise.all(Array.from({ length: clerks }, (_none, clerk) => work(clerk)));
  } finally {
    for (const server of servers) await server.remove();
  }
  taken.sort((one, other) => one - other);
  return { saves: taken.length, errors, p95: taken[Math.floor(taken.length * 0.95)] ?? 0 };
}

function call(port: number, method: string, path: string, body: unknown): Promise<{ status: number; text: string }> {
  const text = JSON.stringify(body);
  const headers = { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) };
  return new Promise((resolve) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      let received = "";
      answer.on("data", (part: Buffer) => (received += part.toString()));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: received }));
    });
    sent.on("error", () => resolve({ status: 0, text: "{}" }));
    sent.end(text);
  });
}
