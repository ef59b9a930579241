// Drafts through the routes: merging, retries, crashes, and everything that must be refused.
import { expect, test } from "@playwright/test";
import { OwnServer, type Received, runServer, send, sendRaw } from "../lib/testing/own-server.ts";

const port = Number(process.env.E2E_PORT) + 1;
const server = new OwnServer(port);
const cell = "entries.requests_disclosed_naturalPerson";
const other = "entries.requests_repeated_naturalPerson";
let count = 0;

test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

const json = { "content-type": "application/json" };

function call(method: string, path: string, body?: unknown, headers: Record<string, string> = json): Promise<Received> {
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const length = { "content-length": String(Buffer.byteLength(text)) };
  return send(port, { method, path, headers: { ...(text === "" ? {} : { ...headers, ...length }) } }, text);
}

function parsed(received: Received) {
  return JSON.parse(received.text);
}

async function created(): Promise<string> {
  const made = await call("POST", "/api/reports", { year: 2025, office: { name: "某县人民政府" } });
  expect(made.status).toBe(201);
  return parsed(made).id;
}

function save(id: string, baseVersion: number, ops: unknown, saveId = `e2e-save-${++count}`): Promise<Received> {
  return call("PATCH", `/api/reports/${id}`, { saveId, baseVersion, ops });
}

/** Chinese, JSON, no stack, no path. */
function expectRefused(received: Received, status: number, words: RegExp): void {
  expect(received.status, received.text.slice(0, 200)).toBe(status);
  expect(received.headers["content-type"]).toContain("application/json");
  expect(parsed(received).message).toMatch(words);
  expect(received.text).not.toMatch(/\bat [\w./]+:\d|node_modules|\/tmp\/|Error:/);
}

test("a report is made, saved, merged, told of conflicts, put away and taken back", async () => {
  const id = await created();
  expect(parsed(await save(id, 1, [{ key: cell, raw: "5", base: "" }])).version).toBe(2);
  const merged = await save(id, 1, [{ key: other, raw: "2", base: "" }]);
  expect(merged.status).toBe(200);
  expect(parsed(merged).merged).toMatchObject([{ key: cell, raw: "5" }]);
  const conflict = await save(id, 1, [{ key: cell, raw: "6", base: "" }]);
  expectRefused(conflict, 409, /“予以公开·自然人”已在别处被修改/);
  expect(parsed(conflict).conflicts).toMatchObject([{ key: cell, raw: "6", current: "5" }]);
  expect(parsed(await call("GET", `/api/reports/${id}/history?key=${cell}`)).revisions).toHaveLength(1);
  expect((await call("DELETE", `/api/reports/${id}`)).status).toBe(200);
  expectRefused(await call("GET", `/api/reports/${id}`), 410, /回收站/);
  expect((await call("POST", `/api/reports/${id}/restore`, {})).status).toBe(200);
  expect(parsed(await call("GET", `/api/reports/${id}`)).report.entries).toEqual({
    requests_disclosed_naturalPerson: "5",
    requests_repeated_naturalPerson: "2",
  });
});

test("a section of 100,000 characters is saved and edited", async () => {
  const id = await created();
  const long = "字".repeat(100_000);
  expect((await save(id, 1, [{ key: "narrative.overview", raw: long, base: "" }])).status).toBe(200);
  expect((await save(id, 2, [{ key: "narrative.overview", raw: `${long}。`, base: long }])).status).toBe(200);
  expect(parsed(await call("GET", `/api/reports/${id}`)).report.narrative.overview).toHaveLength(100_001);
});

test("a server killed while saving has lost nothing that it acknowledged; a retry is done once", async () => {
  const id = await created();
  let acknowledged = 0;
  const saving = (async () => {
    for (let at = 1; ; at++) {
      const answered = await save(
        id,
        1,
        [{ key: cell, raw: String(at), base: at === 1 ? "" : String(at - 1) }],
        `kill-save-${at}`,
      );
      if (answered.status === 200) acknowledged = at;
    }
  })().catch(() => {});
  await expect.poll(() => acknowledged).toBeGreaterThan(20);
  await server.stop("SIGKILL");
  await saving;
  await server.start();
  const entry = Number(parsed(await call("GET", `/api/reports/${id}`)).report.entries.requests_disclosed_naturalPerson);
  expect(entry).toBeGreaterThanOrEqual(acknowledged);
  const next = [{ key: cell, raw: "again", base: String(entry) }];
  const first = await save(id, 1, next, "retry-save-1");
  expect(first.status).toBe(200);
  expect((await save(id, 1, next, "retry-save-1")).text).toBe(first.text);
  expect(parsed(await call("GET", `/api/reports/${id}`)).version).toBe(parsed(first).version);
});

test("a wrong type, place, version or body is refused in Chinese and changes nothing", async () => {
  const id = await created();
  const path = `/api/reports/${id}`;
  for (const raw of [true, null, [], ["5"], { a: 1 }, 5]) {
    expectRefused(await save(id, 1, [{ key: cell, raw, base: "" }]), 422, /数据类型不对/);
  }
  expectRefused(
    await call("PATCH", path, '{"saveId":"overflow1","baseVersion":1,"ops":[{"key":"x","raw":1e400,"base":""}]}'),
    422,
    /数据类型/,
  );
  expectRefused(await save(id, 1, [{ key: "s3.rowX.colY", raw: "1", base: "" }]), 422, /没有这个栏目/);
  expectRefused(
    await save(id, 1, [{ key: "entries.procurement_centralizedProcurement_amount", raw: "1", base: "" }]),
    422,
    /没有这个栏目/,
  );
  expectRefused(await save(id, 9, [{ key: cell, raw: "1", base: "" }]), 409, /恢复过备份/);
  expectRefused(
    await call("PATCH", path, { saveId: "no-version", ops: [{ key: cell, raw: "1", base: "" }] }),
    428,
    /缺少版本信息/,
  );
  expectRefused(
    await call("PATCH", path, { saveId: "stranger1", baseVersion: 1, ops: [], status: "signed" }),
    422,
    /不允许|不完整/,
  );
  for (const text of ["[", '{"a":NaN}', '{"a":1}{"b":2}'])
    expectRefused(await call("PATCH", path, text), 400, /格式错误/);
  const latin = await send(
    port,
    { method: "PATCH", path, headers: { ...json, "content-length": "8" } },
    Buffer.from("7b2261223afffe7d", "hex"),
  );
  expectRefused(latin, 400, /编码错误/);
  expectRefused(await call("PATCH", path, "[".repeat(200_000)), 400, /格式错误/);
  expectRefused(
    await call("PATCH", path, '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}'),
    422,
    /不允许/,
  );
  expectRefused(await call("PATCH", path, "<a/>", { "content-type": "application/xml" }), 415, /内容类型/);
  expectRefused(await call("PATCH", path, "x".repeat(2_000_000)), 413, /过大/);
  expectRefused(await call("GET", "/api/reports?deleted=1&deleted=0"), 400, /参数重复/);
  const { version, report } = parsed(await call("GET", path));
  expect([version, report.entries]).toEqual([1, {}]);
});

test("unknown reports, versions, outputs and years are refused", async () => {
  const id = await created();
  const nobody = "/api/reports/0000000000000000";
  for (const path of [nobody, "/api/reports/999999", `${nobody}/docx`, `${nobody}/history`]) {
    expectRefused(await call("GET", path), 404, /没有找到这份报告|没有.*输出/);
  }
  expectRefused(await call("DELETE", nobody), 404, /没有找到/);
  expectRefused(await call("POST", `${nobody}/restore`, {}), 404, /没有找到/);
  expectRefused(await call("POST", `/api/reports/${id}/restore`, { version: 99 }), 404, /没有这个历史版本/);
  expectRefused(await call("GET", `/api/reports/${id}/exe`), 404, /没有“exe”这种输出/);
  for (const year of [9999, 0, -1, 2100]) {
    expectRefused(
      await call("POST", "/api/reports", { year, office: { name: "某县" } }),
      422,
      /没有 .* 年的报告格式|还不能填写/,
    );
  }
  for (const year of [2025.5, "2025", "２０２５", null]) {
    expectRefused(await call("POST", "/api/reports", { year, office: { name: "某县" } }), 422, /不完整或类型不对/);
  }
  expectRefused(await call("POST", "/api/reports", { exchange: { schema: "nianbao/9" } }), 422, /不认识的交换格式/);
});

test("other hosts, other sites, other methods and odd addresses are kept out", async () => {
  const post = { method: "POST", path: "/api/reports", headers: { ...json, "content-length": "2" } };
  const from = (headers: Record<string, string>) =>
    send(port, { ...post, headers: { ...post.headers, ...headers } }, "{}");
  expectRefused(await from({ host: "evil.example" }), 421, /访问地址/);
  expectRefused(await from({ origin: "http://evil.example" }), 403, /来源不对/);
  expectRefused(await from({ origin: "null" }), 403, /来源不对/);
  expectRefused(await from({ "sec-fetch-site": "cross-site" }), 403, /来源不对/);
  expectRefused(await from({ origin: server.address, "sec-fetch-site": "same-origin" }), 422, /不完整/);
  expectRefused(await send(port, { ...post, headers: { ...json, "transfer-encoding": "chunked" } }, "{}"), 413, /过大/);
  for (const method of ["PUT", "TRACE", "OPTIONS"])
    expectRefused(await send(port, { method, path: "/api/reports" }), 405, /不支持/);
  expect((await call("GET", "/reports", undefined)).status).toBe(200);
  expect((await send(port, { path: "/api/reports", headers: { host: `localhost:${port}` } })).status).toBe(200);
  for (const path of [
    "/%",
    "/%00",
    "/%ff",
    "/a%2f..%2fb",
    "/../../etc/passwd",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/_next/../../package.json",
  ]) {
    const received = await send(port, { path });
    expect([404, 400, 308], path).toContain(received.status);
    expect(received.text).not.toContain("nianbao/1");
  }
  expect((await send(port, { path: `/${"a".repeat(9_000)}` })).status).toBe(414);
  expect(await sendRaw(port, "FOO / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 [\s\S]*请求格式错误/);
});

test("pages carry a nonce of their own and no other headers than ours", async () => {
  const first = await send(port, {
    path: "/reports",
    headers: { "content-security-policy": "script-src 'nonce-abc'" },
  });
  const second = await send(port, { path: "/reports" });
  const nonceOf = ({ headers }: Received) =>
    /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
  expect(nonceOf(first)).not.toBe(nonceOf(second));
  expect(first.text).not.toContain('nonce="abc"');
  const scripts = first.text.match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(2);
  for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(first)}"`);
  expect(first.headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
  expect(first.headers["x-powered-by"]).toBeUndefined();
  expect((await call("GET", "/api/reports")).headers["cache-control"]).toBe("no-store");
});

test("downloads are named in Chinese, whatever the office is called", async () => {
  const made = await call("POST", "/api/reports", {
    year: 2025,
    office: { name: '某局\r\nSet-Cookie: a=1/\\:*?"<>|' },
  });
  const { status, headers, text } = await call("GET", `/api/reports/${parsed(made).id}/json`);
  expect(status).toBe(200);
  expect(headers["set-cookie"]).toBeUndefined();
  const name = decodeURIComponent(String(headers["content-disposition"]).split("''")[1] ?? "");
  expect(name).toMatch(/^某局[^\\/:*?"<>|\r\n]*2025年政府信息公开工作年度报告\.json$/);
  expect(JSON.parse(text).schema).toBe("nianbao/1");
  expect(parsed(await call("POST", "/api/reports", { exchange: JSON.parse(text) })).report.year).toBe(2025);
});

test("uploads: nothing, too much and the wrong type are refused; a whole file arrives", async () => {
  const upload = (bytes: Uint8Array, type = "application/octet-stream") =>
    send(
      port,
      {
        method: "POST",
        path: "/api/read?name=x.txt",
        headers: { "content-type": type, "content-length": String(bytes.length) },
      },
      bytes,
    );
  expectRefused(await upload(new Uint8Array(0)), 422, /没有收到|空的/);
  expectRefused(await upload(new Uint8Array(3), "multipart/form-data"), 415, /内容类型/);
  expectRefused(await upload(new Uint8Array(21 * 1024 * 1024)), 413, /20 MB/);
  expectRefused(await upload(new Uint8Array(19 * 1024 * 1024)), 415, /认不出这是什么文件/);
});

test("a server that cannot start says why in Chinese, without a stack", async () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, number, RegExp])[] = [
    [{ HOST: "0.0.0.0" }, 78, /拒绝启动.*设置管理员/],
    [{ PORT: "70000" }, 78, /端口不正确/],
    [{ PORT: String(port) }, 69, /已被占用/],
    [{ PORT: String(port + 1), NIANBAO_DATA: "/dev/null/data" }, 73, /数据文件夹不能写入/],
  ];
  for (const [environment, code, words] of cases) {
    const { ended, output } = runServer({ PORT: String(port + 1), NIANBAO_DATA: server.folder, ...environment });
    expect(await ended, output()).toBe(code);
    expect(output()).toMatch(words);
    expect(output()).not.toMatch(/\bat .*:\d+:\d+/);
  }
});

test("told to end, the server ends at once and cleanly", async () => {
  const id = await created();
  expect(await server.stop("SIGTERM")).toBe(0);
  await server.start();
  expect((await call("GET", `/api/reports/${id}`)).status).toBe(200);
});
