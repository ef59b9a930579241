// Addresses that nobody should ask for: the answer is a plain refusal, says nothing of the inside, and leaves everything as it was.
import { expect, test } from "@playwright/test";
import { OwnServer, send, sendRaw } from "../lib/testing/own-server.ts";

const server = new OwnServer(Number(process.env.E2E_PORT) + 15);
let id: string;
test.beforeAll(async () => {
  await server.start();
  const body = JSON.stringify({ year: 2025, office: { name: "青禾县林业局" } });
  const headers = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
  const made = await send(server.port, { method: "POST", path: "/api/reports", headers }, body);
  ({ id } = JSON.parse(made.text) as { id: string });
});
test.afterAll(() => server.remove());

const inside = /node_modules|\bat .*:\d+:\d+|\/lib\/server|SQLITE|nianbao\.db/;

/** By the numbers of the list of bad inputs; `:id` is a report that is there. */
const addresses: readonly (readonly [string, string, readonly number[]])[] = [
  ["URL-001 a year", "/reports/9999", [404]],
  ["URL-002 no year", "/reports/0", [404]],
  ["URL-002 a negative one", "/reports/-1", [404]],
  ["URL-002 a broken one", "/reports/2025.5", [404]],
  ["URL-002 not a number", "/reports/NaN", [404]],
  ["URL-002 full-width digits", `/reports/${encodeURIComponent("２０２５")}`, [404]],
  ["URL-003 a year to come", "/reports/2027", [404]],
  ["URL-004 an unknown form", "/api/schema/2035", [404]],
  ["URL-004 an unknown kind of file", "/api/reports/:id/download?format=2035", [404, 422]],
  ["URL-005 an unknown part", "/reports/:id/section/13", [404]],
  ["URL-005 an unknown step", "/reports/:id/nowhere", [404]],
  ["URL-006 a broken escape", "/%", [400, 404]],
  ["URL-006 a zero byte", "/%00", [400, 404]],
  ["URL-006 half a character", "/%ff", [400, 404]],
  ["URL-006 an escaped way up", "/a%2f..%2fb", [400, 404]],
  ["URL-007 the way up", "/../../etc/passwd", [400, 404]],
  ["URL-007 out of the built files", "/_next/../../package.json", [400, 404]],
  ["URL-007 an escaped way out", "/export/..%2f..%2fdata", [400, 404]],
  ["URL-008 a very long address", `/${"a".repeat(9000)}`, [404, 414]],
  ["URL-010 capitals", "/REPORTS", [404]],
  ["URL-010 two slashes", "//reports", [404, 308]],
  ["URL-011 an unknown version", "/reports/:id/history/999999", [404]],
  ["URL-011 its data", "/api/reports/:id/history/999999", [404]],
];

for (const [name, path, statuses] of addresses)
  test(name, async () => {
    const asked = path.replace(":id", id);
    const { status, text, headers } = await send(server.port, { path: asked });
    expect(statuses, `${asked.slice(0, 80)} → ${status}`).toContain(status);
    expect(text).not.toMatch(inside);
    if (headers.location) expect(new URL(headers.location, server.address).origin).toBe(server.address);
    const kept = await send(server.port, { path: `/api/reports/${id}` });
    expect(JSON.parse(kept.text)).toMatchObject({ version: 1 });
  });

test("URL-008 an address that no header holds", async () => {
  const answer = await sendRaw(
    server.port,
    `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
});

test("URL-009 no address sends anybody to another site", async () => {
  for (const path of ["/login?next=//evil.example", "/?next=//evil.example", "//evil.example/%2e%2e"]) {
    const { headers } = await send(server.port, { path });
    if (headers.location) expect(new URL(headers.location, server.address).origin, path).toBe(server.address);
  }
});
