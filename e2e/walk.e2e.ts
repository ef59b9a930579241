// Every page and every route, as it is found in app/, asked by every role and by nobody: an entry that is missing fails.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { TestOffice } from "#testing/office-people.ts";

const root = join(import.meta.dirname, "..", "app");
const office = new TestOffice(Number(process.env.E2E_PORT) + 31);
test.beforeAll(() => office.start());
test.afterAll(() => office.remove());

type Visitor = "nobody" | "clerk" | "reviewer" | "secrecy" | "approver" | "collector" | "other" | "guanli";
const visitors: readonly Visitor[] = [
  "nobody",
  "clerk",
  "reviewer",
  "secrecy",
  "approver",
  "collector",
  "other",
  "guanli",
];
/** `in`: answered, whatever is answered; a number: refused with it. */
type Expected = Readonly<Record<Visitor, "in" | number>>;

const of = (...all: readonly ("in" | number)[]): Expected =>
  Object.fromEntries(visitors.map((visitor, index) => [visitor, all[index]])) as Expected;

//                        nobody clerk reviewer secrecy approver collector other guanli
const open = of("in", "in", "in", "in", "in", "in", "in", "in");
const absent = of(404, 404, 404, 404, 404, 404, 404, 404);
const signedIn = of(401, "in", "in", "in", "in", "in", "in", "in");
const report = of(401, "in", "in", "in", "in", 404, 404, 403);
const nothingThere = of(401, 404, 404, 404, 404, 404, 404, 403);
const writing = of(401, "in", 403, 403, 403, 404, 404, 403);
const creating = of(401, "in", 403, 403, 403, 403, "in", 403);
const collecting = of(401, 403, 403, 403, 403, "in", 403, 403);
const collection = of(401, 404, 404, 404, 404, "in", 404, 404);
const levels = of(401, 404, 404, 404, "in", "in", 404, 404);
const noReturn = of(401, 404, 404, 404, 404, 404, 404, 404);
const administration = of(401, 403, 403, 403, 403, 403, 403, "in");
const noPerson = of(401, 403, 403, 403, 403, 403, 403, 404);

interface Entry {
  readonly expected: Expected;
  readonly body?: object | string;
  readonly query?: string;
}

const save = { saveId: "walk-0001", baseVersion: 1, ops: [{ key: "narrative.overview", raw: "文", base: "" }] };
const grants = [{ role: "clerk", office: "000000000000" }];

const entries: Readonly<Record<string, Entry>> = {
  "GET /": { expected: open },
  "GET /account": { expected: signedIn },
  "GET /administration": { expected: administration },
  "GET /administration/log": { expected: administration },
  "GET /administration/offices": { expected: administration },
  "GET /audit": { expected: signedIn },
  "GET /checks": { expected: open },
  "GET /open": { expected: open },
  "GET /open/[year]": { expected: open },
  "GET /open/[year]/[file]": { expected: absent },
  "GET /closing": { expected: absent },
  "GET /sign-in": { expected: open },
  "GET /api/sign-in/provider": { expected: absent },
  "GET /api/sign-in/provider/back": { expected: absent },
  "GET /collections": { expected: signedIn },
  "GET /collections/new": { expected: signedIn },
  "GET /collections/[collectionId]": { expected: collection },
  "GET /collections/[collectionId]/offices": { expected: collection },
  "GET /collections/[collectionId]/prose": { expected: collection },
  "GET /collections/[collectionId]/returns/[returnId]": { expected: noReturn },
  "GET /collections/[collectionId]/sum": { expected: collection },
  "GET /levels": { expected: levels },
  "GET /levels/[officeId]": { expected: levels },
  "GET /levels/[officeId]/missing": { expected: levels },
  "GET /levels/[officeId]/standing-out": { expected: levels },
  "GET /levels/[officeId]/years": { expected: levels },
  "GET /reports": { expected: signedIn },
  "GET /reports/import": { expected: signedIn },
  "GET /reports/new": { expected: signedIn },
  "GET /reports/[reportId]/[[...step]]": { expected: report },
  "GET /reports/[reportId]/addends": { expected: nothingThere },
  "GET /reports/[reportId]/approval": { expected: report },
  "GET /reports/[reportId]/history": { expected: report },
  "GET /reports/[reportId]/preview": { expected: report },
  "GET /reports/[reportId]/years": { expected: nothingThere },
  "GET /word-style": { expected: signedIn },
  "POST /api/word-style": { expected: administration, body: {} },
  "POST /api/account/sessions": { expected: signedIn, body: {} },
  "POST /api/account/password": { expected: signedIn, body: {} },
  "GET /api/administration/log": { expected: administration },
  "POST /api/administration/offices": { expected: administration, body: { name: "", aliases: [], oneForAll: false } },
  "POST /api/administration/people": {
    expected: of(401, 403, 403, 403, 403, 403, 403, 403),
    body: { login: "x", name: "x", password: "x", grants },
  },
  "POST /api/administration/people/[personId]": { expected: noPerson, body: { unlock: true } },
  "POST /api/audit": { expected: signedIn },
  "POST /api/audit/page": { expected: signedIn },
  "POST /api/audit/workbook": { expected: signedIn },
  "GET /api/collections": { expected: signedIn },
  "POST /api/collections": { expected: collecting, body: { office: "青禾市", year: 2024, list: "" } },
  "GET /api/collections/[collectionId]": { expected: collection },
  "POST /api/collections/[collectionId]": { expected: collection, body: { paused: true } },
  "GET /api/collections/[collectionId]/[output]": { expected: collection },
  "GET /api/collections/[collectionId]/cells/[cell]": { expected: collection },
  "POST /api/collections/[collectionId]/files": { expected: signedIn },
  "POST /api/collections/[collectionId]/files/[fileId]": { expected: noReturn, body: { exchange: {} } },
  "GET /api/collections/[collectionId]/prose": { expected: collection },
  "GET /api/collections/[collectionId]/letter": { expected: noReturn },
  "POST /api/collections/[collectionId]/offices": { expected: collection, body: { list: "青禾市教育局" } },
  "POST /api/collections/[collectionId]/sum": { expected: collection },
  "GET /api/levels/[officeId]/cells/[cell]": { expected: levels },
  "GET /api/levels/[officeId]/missing": { expected: levels },
  "GET /api/page-fonts/[name]": { expected: signedIn },
  "POST /api/read": { expected: signedIn },
  "GET /api/reminders": { expected: signedIn },
  "GET /api/reports": { expected: signedIn },
  "POST /api/reports": { expected: creating, body: { year: 2023, office: { name: "单位" } } },
  "GET /api/reports/[reportId]": { expected: report },
  "PATCH /api/reports/[reportId]": { expected: writing, body: save },
  "DELETE /api/reports/[reportId]": { expected: writing },
  "GET /api/reports/[reportId]/[output]": { expected: report },
  "GET /api/reports/[reportId]/addends": { expected: nothingThere },
  "GET /api/reports/[reportId]/approval": { expected: report },
  "POST /api/reports/[reportId]/approval": { expected: report, body: { look: null } },
  "GET /api/reports/[reportId]/approved/[handing]": { expected: nothingThere },
  "GET /api/reports/[reportId]/compared": { expected: report, query: "?since=1" },
  "GET /api/reports/[reportId]/compare": { expected: report, query: "?from=1&to=1" },
  "GET /api/reports/[reportId]/history": { expected: report },
  "GET /api/reports/[reportId]/history/[version]": { expected: report },
  "GET /api/reports/[reportId]/register": { expected: report },
  "POST /api/reports/[reportId]/register": { expected: report },
  "POST /api/reports/[reportId]/restore": { expected: writing, body: { version: 1 } },
  "GET /api/reports/[reportId]/sheet": { expected: report },
  "GET /api/reports/[reportId]/sizes": { expected: report },
  "GET /api/schema": { expected: open },
  "POST /api/sign-in": { expected: open, body: {} },
  "POST /api/sign-out": { expected: signedIn, body: {} },
};

/** `METHOD /path` of everything that app/ answers. */
function found(): readonly string[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?:page\.tsx|route\.ts)$/.test(file),
  );
  return files.flatMap((file) => {
    const path = `/${file
      .split("/")
      .slice(0, -1)
      .filter((part) => !part.startsWith("("))
      .join("/")}`;
    if (file.endsWith("page.tsx")) return [`GET ${path}`];
    const exported = readFileSync(join(root, file), "utf8").matchAll(
      /^export (?:async )?function (GET|POST|PATCH|PUT|DELETE)\b/gm,
    );
    return [...exported].map(([, method]) => `${method} ${path}`);
  });
}

test("every page and route has an entry, and every entry is there", () => {
  expect(found().length).toBeGreaterThan(50);
  expect([...found()].sort()).toEqual(Object.keys(entries).sort());
});

test("each lets in whom it should, and refuses all others", async () => {
  test.setTimeout(600_000);
  const made = async (login: string, path: string, body: object) => {
    const answer = await office.ask(login, "POST", path, body);
    expect(answer.status, answer.text).toBe(201);
    return (JSON.parse(answer.text) as { id: string }).id;
  };
  const ids: Record<string, string> = {
    collectionId: await made("collector", "/api/collections", { office: "青禾市", year: 2025, list: "青禾市财政局" }),
    officeId: await office.topOffice(),
    personId: "0123456789abcdef",
    returnId: "1",
    fileId: "1",
    handing: "1",
    version: "1",
    name: "UniGB-UCS2-H.bcmap",
    year: "2024",
    file: "0123456789ab.json",
    cell: "licensing_licenses_decisions",
  };
  const outputs: Readonly<Record<string, string>> = {
    "/api/reports/[reportId]/[output]": "json",
    "/api/collections/[collectionId]/[output]": "overdue",
  };
  const wrong: string[] = [];
  for (const [name, { expected, body, query = "" }] of Object.entries(entries)) {
    const [method = "", pattern = ""] = name.split(" ");
    // What one visitor did to a report is not there for the next.
    const reportId = await made("clerk", "/api/reports", { year: 2024, office: { name: "青禾市财政局" } });
    const path = pattern.replace(/\/\[\[\.\.\.step\]\]/, "").replace(/\[(\w+)\]/g, (_whole, key: string) => {
      return key === "reportId" ? reportId : key === "output" ? (outputs[pattern] ?? "") : (ids[key] ?? "");
    });
    for (const visitor of visitors) {
      const login = visitor === "nobody" ? undefined : visitor;
      const answer = await office.ask(login, method, path + query, body);
      const isPage = !pattern.startsWith("/api/");
      const led = answer.status === 307 && String(answer.headers.location).startsWith("/sign-in");
      const status = isPage && led ? 401 : answer.status;
      const refused = [401, 403, 404, 410].includes(status) || status >= 500;
      const want = expected[visitor];
      if (want === "in" ? refused : status !== want)
        wrong.push(`${visitor} ${name}: ${status} instead of ${want} ${answer.text.slice(0, 120)}`);
      if (pattern === "/api/sign-out" && login) await office.signIn(login);
    }
  }
  expect(wrong).toEqual([]);
});

test("what is not one's own is not there: not in lists, not by its address, not in what was deleted", async () => {
  const answer = await office.ask("clerk", "POST", "/api/reports", { year: 2022, office: { name: "青禾市财政局" } });
  const { id } = JSON.parse(answer.text) as { id: string };
  expect((await office.ask("other", "GET", "/api/reports")).text).not.toContain(id);
  expect((await office.ask("guanli", "GET", "/api/reports")).text).not.toContain(id);
  expect((await office.ask("other", "GET", "/reports")).text).not.toContain(id);
  await office.ask("clerk", "DELETE", `/api/reports/${id}`);
  expect((await office.ask("other", "GET", `/reports/${id}`)).status).toBe(404);
  expect((await office.ask("other", "GET", "/api/reports?deleted=1")).text).not.toContain(id);
  const log = await office.ask("guanli", "GET", "/api/administration/log?what=refused");
  expect(log.text).toContain("越权被拒");
  expect(log.text).toContain(id);
});

test("a page from elsewhere changes nothing, and every answer says what it may load", async () => {
  const cookie = await office.signIn("clerk");
  const headers = { cookie, "content-type": "application/json", "content-length": "2" };
  const { port } = office.server;
  const { send } = await import("#testing/own-server.ts");
  for (const origin of ["https://evil.example", "null", `https://127.0.0.1:${port}`])
    expect(
      (await send(port, { method: "POST", path: "/api/sign-out", headers: { ...headers, origin } }, "{}")).status,
    ).toBe(403);
  const cross = { ...headers, "sec-fetch-site": "cross-site" };
  expect((await send(port, { method: "POST", path: "/api/sign-out", headers: cross }, "{}")).status).toBe(403);
  const page = await office.ask("clerk", "GET", "/reports");
  expect(page.headers["content-security-policy"]).toMatch(
    /script-src 'self' 'nonce-[^']+' 'strict-dynamic'; style-src 'self' 'nonce-/,
  );
  expect(page.headers["x-content-type-options"]).toBe("nosniff");
  const recovery = await office.ask(undefined, "GET", "/recovery");
  expect(recovery.status).toBe(404);
});
