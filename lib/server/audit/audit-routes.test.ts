// What the audit routes do with what they are sent: pages that run nothing, workbooks of nothing but findings, refusals.
import { expect, test } from "vitest";
import { publishedBytes, publishedJson } from "#testing/published-report.ts";
import { auditFile } from "./audit-file.ts";
import { auditedPage } from "./audited-page.ts";
import { findingsWorkbook } from "./findings-workbook.ts";

function form(field: string): Request {
  const body = new FormData();
  body.set("exchange", field);
  return new Request("http://127.0.0.1/api/audit/page", { method: "POST", body });
}

function asBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

test("a file is read, checked and given back as exchange JSON", async () => {
  const audited = await auditFile(publishedBytes("seed-2019-luohe.txt"), "漯河.txt");
  if (!audited.ok) throw new Error(audited.message);
  expect(audited.audited).toMatchObject({ year: 2019, edition: "2019年格式（试行）" });
  expect(audited.audited.findings.length).toBeGreaterThan(0);
  expect(audited.exchange).toMatchObject({ schema: "nianbao/1", edition: "2019" });
}, 30_000);

test("the page shows the figures, and markup in texts stays text", async () => {
  const report = publishedJson("seed-2021-kaifeng");
  report.narrative.problems = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const page = await (await auditedPage(form(JSON.stringify(report)))).text();
  expect(page).toContain("206743");
  expect(page).toContain("&lt;script&gt;alert(1)");
  expect(page).not.toMatch(/<script>alert|<img src=x/);
});

test("what is no report makes no page", async () => {
  await expect(auditedPage(form("{"))).rejects.toMatchObject({ status: 400 });
  await expect(auditedPage(form('{"schema":"nianbao/9"}'))).rejects.toMatchObject({ status: 422 });
  await expect(auditedPage(new Request("http://x/", { method: "POST", body: "x" }))).rejects.toMatchObject({
    status: 400,
  });
});

test("findings become a workbook with a Chinese name, anything else is refused", async () => {
  const response = await findingsWorkbook(asBytes([{ ok: false, file: "甲.pdf", message: "读不出" }]));
  expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("年报审查结果.xlsx"));
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  await expect(findingsWorkbook(asBytes([{ ok: true, file: "甲.pdf" }]))).rejects.toMatchObject({ status: 422 });
  await expect(findingsWorkbook(asBytes({}))).rejects.toMatchObject({ status: 422 });
});
