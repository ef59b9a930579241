// 500 Word files handed in to the server as `npm start` runs it: how long until all are read, matched, checked and summed,
// what the server and its children hold meanwhile, and whether a screen is answered.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDocument } from "#core/document/build-document.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { publishedReport } from "#testing/published-report.ts";
import { wordingOf } from "#writers/wording.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import type { Measured } from "./measure.ts";
import { residentOf, startServer, stop } from "./started-server.ts";

const count = 500;
const year = 2024;
const pause = 250;

export async function benchReturns(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  const files = await wordFiles();
  const server = await startServer(folder);
  const watch = watching(server.child.pid ?? 0, `${server.address}/collections`);
  try {
    const made = await fetch(`${server.address}/api/collections`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ office: "青禾市人民政府办公室", year, list: files.map(({ name }) => name).join("\n") }),
    });
    const { id } = (await made.json()) as { id: string };
    const route = `${server.address}/api/collections/${id}`;
    const from = performance.now();
    for (const { name, bytes } of files)
      await fetch(`${route}/files?name=${encodeURIComponent(`${name}.docx`)}&batch=one`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: Buffer.from(bytes),
      });
    while ((await answered<{ waiting: number }>(`${route}?only=progress`)).waiting > 0)
      await new Promise((resolve) => setTimeout(resolve, pause));
    await (await fetch(`${server.address}/collections/${id}/sum`)).arrayBuffer();
    const taken = performance.now() - from;
    const [cell] = cellsOf(publishedReport("2024-suqian").edition);
    const { offices } = await answered<{ offices: number }>(`${route}/cells/${cell?.name}`);
    if (offices !== count) throw new Error(`${offices} of ${count} files were summed`);
    const { server: most, children, slowest } = watch.end();
    return [
      { name: `${count} Word files read, matched, checked and summed`, value: taken / 1_000, unit: "s", limit: 25 },
      { name: "the server at most meanwhile", value: most, unit: "MB", limit: 400 },
      { name: "a child at most", value: children, unit: "MB", limit: 512 },
      { name: "the slowest of the pages asked for meanwhile", value: slowest, unit: "ms" },
    ];
  } finally {
    watch.end();
    await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reports that differ in their name and in a few figures. */
async function wordFiles(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const { report, edition } = publishedReport("2024-suqian");
  const cells = cellsOf(edition).filter(({ total, table }) => !total && table.id !== "requests");
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (let at = 0; at < count; at += 1) {
    const name = `青禾市第${at + 1}局`;
    const own = cells.filter(({ amount }) => !amount).map((cell, index) => [cell.name, String((at * 31 + index) % 97)]);
    const one = { ...report, office: { name }, entries: { ...report.entries, ...Object.fromEntries(own) } };
    files.push({ name, bytes: await writeDocx(buildDocument(edition, one, wordingOf(edition))) });
  }
  return files;
}

async function answered<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

/** Looks again and again at what the server and its children hold, and asks for a page. */
function watching(pid: number, page: string) {
  const most = { server: 0, children: 0, slowest: 0 };
  let isOver = false;
  const look = async () => {
    while (!isOver) {
      most.server = Math.max(most.server, residentOf({ pid }));
      for (const child of childrenOf(pid)) most.children = Math.max(most.children, residentOf({ pid: child }));
      const from = performance.now();
      await fetch(page).then(
        (answer) => answer.arrayBuffer(),
        () => undefined,
      );
      most.slowest = Math.max(most.slowest, performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  void look();
  return {
    end() {
      isOver = true;
      return most;
    },
  };
}

/** Linux only; elsewhere none are known. */
function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
