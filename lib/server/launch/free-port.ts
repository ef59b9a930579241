// A port that nobody uses: the wished one, else the next free one.
import { createServer } from "node:net";

const tries = 100;

/** Tries the port and those after it; browsers refuse none of them from 3000 on. Throws where all are taken. */
export async function freePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + tries && port < 65_536; port++) if (await isFree(port)) return port;
  throw new Error(`no free port from ${wished}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
