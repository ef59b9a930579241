// Many files: each gets its result, a failing one does not stop the others, stopping leaves none without an answer.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { auditFiles } from "./audit-files.ts";

/** A page on one's own PC: made for nobody in particular. */
beforeEach(() => vi.stubGlobal("document", { body: { dataset: {} } }));
afterEach(() => vi.unstubAllGlobals());

function files(count: number) {
  return Array.from({ length: count }, (_, id) => ({ id, name: `${id}.txt`, body: new Blob([`报告 ${id}`]) }));
}

/** A server that answers after a turn; `fail` decides what is told of a file. */
function serve(fail: (name: string) => Response | "unreachable" | undefined): { most: number } {
  const seen = { most: 0, now: 0 };
  vi.stubGlobal("fetch", async (url: string, { signal }: { signal: AbortSignal }) => {
    const name = new URL(url, "http://x").searchParams.get("name") ?? "";
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.now -= 1;
    if (signal.aborted) throw new DOMException("aborted", "AbortError");
    const answer = fail(name);
    if (answer === "unreachable") throw new TypeError("fetch failed");
    return answer ?? Response.json({ ok: true, file: name, audited: { title: name } });
  });
  return seen;
}

async function run(count: number, signal: AbortSignal, onDone?: (id: number) => void) {
  const told = new Map<number, string>();
  await auditFiles(files(count), signal, (id, [result]) => {
    if (result) told.set(id, result.ok ? "ok" : result.message);
    onDone?.(id);
  });
  return told;
}

test("every file is told, two at a time; bad ones with the server's words", async () => {
  const seen = serve((name) => {
    if (name === "1.txt") return Response.json({ message: "这不是年报" }, { status: 422 });
    if (name === "2.txt") return "unreachable";
    return name === "3.txt" ? new Response("<html>", { status: 502 }) : undefined;
  });
  const told = await run(6, new AbortController().signal);
  expect(told.size).toBe(6);
  expect([told.get(0), told.get(1), told.get(4)]).toEqual(["ok", "这不是年报", "ok"]);
  expect(told.get(2)).toMatch(/没有连上服务/);
  expect(told.get(3)).toMatch(/再试一次/);
  expect(seen.most).toBe(2);
});

test("stopped, the files that were not audited say so", async () => {
  serve(() => undefined);
  const stop = new AbortController();
  const told = await run(8, stop.signal, (id) => id === 1 && stop.abort());
  expect(told.size).toBe(8);
  expect([...told.values()].filter((words) => words.includes("已停止")).length).toBeGreaterThanOrEqual(5);
});

test("empty and oversized files are refused without being sent", async () => {
  const seen = serve(() => undefined);
  const told: string[] = [];
  const odd = [
    { id: 0, name: "空.docx", body: new Blob([]) },
    { id: 1, name: "大.pdf", body: new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]) },
  ];
  await auditFiles(odd, new AbortController().signal, (_, [result]) =>
    told.push(!result || result.ok ? "" : result.message),
  );
  expect(told).toEqual(["文件是空的，请重新选择。", "文件 20.1 MB，超过 20 MB 上限。"]);
  expect(seen.most).toBe(0);
});

test("each report of a file that holds several has a result of its own", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    const report = new URL(url, "http://x").searchParams.get("report");
    asked.push(report ?? "");
    const reports = [
      { title: "甲局2023年年报", office: "甲局", year: 2023 },
      { title: "甲局2022年年报", office: "甲局", year: 2022 },
    ];
    if (report === null) return Response.json({ message: "文件里有 2 份年报", reports }, { status: 422 });
    return report === "1"
      ? Response.json({ ok: true, file: "册.docx", audited: { title: "甲局2023年年报" } })
      : Response.json({ message: "读不出" }, { status: 422 });
  });
  const told: unknown[] = [];
  const file = { id: 3, name: "册.docx", body: new Blob(["两份"]) };
  await auditFiles([file], new AbortController().signal, (id, results) => told.push([id, results]));
  expect(asked).toEqual(["", "1", "2"]);
  expect(told).toEqual([
    [
      3,
      [
        { ok: true, file: "册.docx（第 1 份：甲局2023年年报）", audited: { title: "甲局2023年年报" } },
        { ok: false, file: "册.docx（第 2 份：甲局2022年年报）", message: "读不出" },
      ],
    ],
  ]);
});
