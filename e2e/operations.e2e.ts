// For whoever runs the program: its health, its log, and an end that breaks nobody off.
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { OwnServer, send } from "../lib/testing/own-server.ts";

const server = new OwnServer(Number(process.env.E2E_PORT) + 19);
test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

const json = (body: string) => ({
  "content-type": "application/json",
  "content-length": String(Buffer.byteLength(body)),
});

test("health is told without a cookie; the log has routes and no names; a save under way at the end is answered and kept", async () => {
  const body = JSON.stringify({ year: 2025, office: { name: "青禾县林业局" }, author: "王五" });
  const path = "/api/reports";
  const made = await send(server.port, { method: "POST", path, headers: json(body) }, body);
  const { id } = JSON.parse(made.text) as { id: string };
  const health = await send(server.port, { path: "/healthz" });
  expect(health.status).toBe(200);
  expect(JSON.parse(health.text)).toMatchObject({ status: "ok", store: "sqlite" });

  const ops = [{ key: "narrative.overview", raw: "王五写的一句。", base: "" }];
  const save = JSON.stringify({ saveId: "last-save", baseVersion: 1, ops });
  let ended: Promise<number | null> | undefined;
  const answered = new Promise<number>((resolve, reject) => {
    const options = { host: "127.0.0.1", port: server.port, method: "PATCH", path: `/api/reports/${id}` };
    const sent = request({ ...options, headers: json(save) }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    sent.on("error", reject);
    // The end comes when half of the save has arrived.
    sent.write(save.slice(0, 20));
    setTimeout(() => {
      ended = server.stop("SIGTERM");
      setTimeout(() => sent.end(save.slice(20)), 300);
    }, 300);
  });
  expect(await answered).toBe(200);
  expect(await ended).toBe(0);

  const log = readFileSync(join(server.folder, "nianbao.log"), "utf8");
  const lines = log
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { msg: string; route?: string; status?: number });
  expect(lines[0]).toMatchObject({ msg: "started", store: "sqlite" });
  expect(lines).toContainEqual(expect.objectContaining({ msg: "request", route: "/api/reports/:x", status: 200 }));
  for (const secret of ["青禾", "王五", id]) expect(log).not.toContain(secret);

  await server.start();
  const kept = await send(server.port, { path: `/api/reports/${id}` });
  expect(JSON.parse(kept.text)).toMatchObject({ version: 2, report: { narrative: { overview: "王五写的一句。" } } });
});
