// Many files: each gets its result, a failing one does not stop the others, stopping leaves none without an answer.
import { afterEach, expect, test, vi } from "vitest";
import { auditFiles } from "./audit-files.ts";

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
  await auditFiles(files(count), signal, (id, result) => {
    told.set(id, result.ok ? "ok" : result.message);
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
  await auditFiles(odd, new AbortController().signal, (_, result) => told.push(result.ok ? "" : result.message));
  expect(told).toEqual(["文件是空的，请重新选择。", "文件 20.1 MB，超过 20 MB 上限。"]);
  expect(seen.most).toBe(0);
});
