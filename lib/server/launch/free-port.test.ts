// A taken port is passed over.
import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { freePort } from "./free-port.ts";

let server: Server | undefined;
afterEach(() => server?.close());

test("the wished port where it is free, else the next free one", async () => {
  server = createServer();
  const taken = await new Promise<number>((resolve) => {
    server?.listen(0, "127.0.0.1", () => {
      const address = server?.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const found = await freePort(taken);
  expect(found).toBeGreaterThan(taken);
  expect(found).toBeLessThan(taken + 100);
});

test("says so where there is none", async () => {
  await expect(freePort(65_536)).rejects.toThrow("no free port");
});
