// What the page asks of its own server, over a real connection: answers, refusals, and everything that is no answer.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { serverOf } from "#components/desk/saving/protocol.ts";
import { sendFile } from "#components/uploads/send-file.ts";
import { withFields } from "#core/contract/answer.ts";
import { personHeader } from "#core/contract/person-header.ts";
import { largestFile } from "#core/report/largest-file.ts";
import { askServer, tellServer } from "./ask-server.ts";

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}
let server: Server;
let asked: Asked[] = [];
/** What is answered next; `hangUp`: the connection ends without an answer. */
let next: { status: number; body: string } | "hangUp";
const says = (status: number, body: unknown) => {
  next = { status, body: typeof body === "string" ? body : JSON.stringify(body) };
};

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => {
      body += piece.toString();
    });
    request.on("end", () => {
      asked.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      if (next === "hangUp") response.destroy();
      else response.writeHead(next.status, { "content-type": "application/json" }).end(next.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const real = globalThis.fetch;
  // A page's addresses begin with its own server.
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => real(`http://127.0.0.1:${port}${url}`, init));
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});
beforeEach(() => {
  asked = [];
  vi.stubGlobal("document", { body: { dataset: { person: "p1" } } });
});

const isNamed = withFields<{ name: string }>("name");

describe("a question", () => {
  it("is answered with what was expected, asked as the person of the page", async () => {
    says(200, { name: "甲局" });
    expect(await askServer("/api/x", "POST", isNamed, { a: 1 })).toEqual({ ok: true, value: { name: "甲局" } });
    expect(asked[0]).toMatchObject({ method: "POST", url: "/api/x", body: '{"a":1}' });
    expect(asked[0]?.headers).toMatchObject({ "content-type": "application/json", [personHeader]: "p1" });
  });

  it("without a body sends none, and on one's own PC no person", async () => {
    vi.stubGlobal("document", { body: { dataset: {} } });
    says(200, { name: "甲局" });
    await askServer("/api/x", "GET", isNamed);
    expect(asked[0]?.body).toBe("");
    expect(asked[0]?.headers[personHeader]).toBeUndefined();
  });

  it.each([
    ["a refusal in its own words", 409, { message: "名称已经有了。" }, "名称已经有了。"],
    ["a refusal without words", 500, {}, "服务器没有完成（500），请再试一次。"],
    ["a page of a proxy", 502, "<html>Bad Gateway</html>", "服务器没有完成（502），请再试一次。"],
    ["an answer of another kind", 200, { id: 5 }, "服务器的回答看不懂，请刷新页面后再试。"],
    ["an answer that was cut off", 200, '{"name":', "服务器的回答看不懂，请刷新页面后再试。"],
    ["nothing", 200, "", "服务器的回答看不懂，请刷新页面后再试。"],
  ])("%s is a sentence", async (_, status, body, message) => {
    says(status, body);
    expect(await askServer("/api/x", "GET", isNamed)).toEqual({ ok: false, message });
  });

  it("without an answer at all says what to look at", async () => {
    next = "hangUp";
    expect(await tellServer("/api/x", "DELETE")).toMatchObject({
      ok: false,
      message: expect.stringContaining("没有连上服务器"),
    });
  });
});

describe("a save", () => {
  const save = () => serverOf("a/b").save({ saveId: "s", baseVersion: 1, ops: [] });
  const answer = { version: 2, savedAt: "2024-01-01", applied: [], merged: [], conflicts: [] };

  it("goes to its report, and its answer is taken", async () => {
    says(200, answer);
    expect(await save()).toEqual({ kind: "answer", answer });
    expect(asked[0]).toMatchObject({ method: "PATCH", url: "/api/reports/a%2Fb" });
  });

  it("with conflicts is answered, too; a version that the server no longer has is stale", async () => {
    says(409, answer);
    expect((await save()).kind).toBe("answer");
    says(409, { message: "版本不对" });
    expect((await save()).kind).toBe("stale");
  });

  it.each([
    [
      400,
      { message: "不能是负数。", key: "figures.a" },
      { kind: "refused", message: "不能是负数。", key: "figures.a" },
    ],
    [400, {}, { kind: "refused", message: "服务器没有接受这次保存。" }],
    [403, { message: "已经送审。" }, { kind: "refused", message: "已经送审。" }],
    [403, { message: "请先修改密码。", mustChange: true }, { kind: "away", asks: "newPassword" }],
    [401, { message: "请登录。" }, { kind: "away", asks: "signIn" }],
    [429, { message: "太快。" }, { kind: "away", message: "太快。" }],
    [507, { message: "磁盘已满。" }, { kind: "away", message: "磁盘已满。" }],
    [200, "<html>请先认证上网</html>", { kind: "away" }],
    [404, "not json", { kind: "away" }],
  ])("%i %j: never lost, %j", async (status, body, sent) => {
    says(status, body);
    expect(await save()).toMatchObject(sent);
  });

  it("without a connection is tried again later", async () => {
    next = "hangUp";
    expect(await save()).toEqual({ kind: "away" });
  });
});

describe("what the server has", () => {
  const fetchNow = () => serverOf("r").fetch();
  it("is taken only where it is a report", async () => {
    says(200, { version: 3, report: { year: 2023 }, updatedAt: "2024-01-01" });
    expect(await fetchNow()).toEqual({ version: 3, report: { year: 2023 }, savedAt: "2024-01-01" });
    says(200, { version: 3 });
    expect(await fetchNow()).toBeUndefined();
    says(404, { message: "没有" });
    expect(await fetchNow()).toBeUndefined();
    next = "hangUp";
    expect(await fetchNow()).toBeUndefined();
  });
});

describe("a file", () => {
  const send = (body: Blob, more: { report?: number; signal?: AbortSignal } = {}) =>
    sendFile(
      "/api/read",
      isNamed,
      { name: "年报 &1.docx", body, ...(more.report === undefined ? {} : { report: more.report }) },
      more.signal ?? new AbortController().signal,
      { as: "own" },
    );

  it("is sent whole, with its name and which report of it", async () => {
    says(200, { name: "读出" });
    expect(await send(new Blob(["内容"]), { report: 2 })).toEqual({ ok: true, answer: { name: "读出" } });
    const query = new URLSearchParams(asked[0]?.url.split("?")[1]);
    expect(Object.fromEntries(query)).toEqual({ name: "年报 &1.docx", report: "2", as: "own" });
    expect(asked[0]?.body).toBe("内容");
  });

  it("that is empty or too large is refused before it is sent", async () => {
    expect(await send(new Blob([]))).toMatchObject({ ok: false, message: expect.stringContaining("空的") });
    const large = await send({ size: largestFile + 1 } as Blob);
    expect(large).toMatchObject({ ok: false, message: expect.stringContaining("超过") });
    expect(asked).toEqual([]);
  });

  it("that holds several reports says which, and only those that are", async () => {
    says(422, { message: "文件里有 2 份年报。", reports: [{ title: "甲局年报", office: "甲局" }, { broken: 1 }] });
    expect(await send(new Blob(["x"]))).toEqual({
      ok: false,
      message: "文件里有 2 份年报。",
      reports: [{ title: "甲局年报", office: "甲局" }],
    });
  });

  it("that was stopped says so, and one that found nobody says something else", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await send(new Blob(["x"]), { signal: stop.signal })).toEqual({ ok: false, message: "已停止。" });
    next = "hangUp";
    expect(await send(new Blob(["x"]))).toMatchObject({ message: expect.stringContaining("没有连上服务") });
  });
});
