// Pages saved in one file: encodings of the parts, of the characters, frames, and files that hold no page.
import { describe, expect, it } from "vitest";
import { toExchange } from "#core/report/exchange.ts";
import { readReport } from "#readers/read-report.ts";
import { gbkOf } from "#testing/gbk.ts";
import { publishedBytes, publishedJson } from "#testing/published-report.ts";

async function read(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  return { ...result, exchange: toExchange(result.edition, result.report) };
}

it("a published report gives every figure", async () => {
  const { exchange, report, source } = await read(publishedBytes("other-kinds/suqian-2024.mht"));
  expect(exchange.figures).toEqual(publishedJson("2024-suqian").figures);
  expect(report.office.name).toBe("宿迁市人民政府");
  expect(source.kind).toBe("html");
});

const page = `<html><body><p>测试市2021年政府信息公开工作年度报告</p><p>一、总体情况</p><p>平稳。</p><p>二、主动公开政府信息情况</p><table><tr><td>行政许可</td><td>1204</td></tr></table></body></html>`;

function quotedPrintable(bytes: Buffer): Buffer {
  const signs = [...bytes].map((byte) =>
    byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  );
  const lines: string[] = [];
  for (let at = 0; at < signs.length; at += 20) lines.push(signs.slice(at, at + 20).join(""));
  return Buffer.from(lines.join("=\r\n"));
}

function part(body: Buffer, encoding: string, type = "text/html"): Buffer {
  const head = `------=_Part\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://x/\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from("\r\n")]);
}

function saved(...parts: Buffer[]): Uint8Array {
  const head =
    'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part"\r\n\r\n';
  return Buffer.concat([Buffer.from(head), ...parts, Buffer.from("------=_Part--\r\n")]);
}

const wrapped = (bytes: Buffer) => Buffer.from(bytes.toString("base64").replace(/.{76}/gu, "$&\r\n"));

describe("a page", () => {
  it.each([
    [
      "quoted-printable, UTF-8",
      saved(part(quotedPrintable(Buffer.from(page)), "quoted-printable", 'text/html; charset="utf-8"')),
    ],
    [
      "quoted-printable, gb2312",
      saved(part(quotedPrintable(gbkOf(page)), "quoted-printable", 'text/html; charset="gb2312"')),
    ],
    ["quoted-printable, GBK without saying so", saved(part(quotedPrintable(gbkOf(page)), "quoted-printable"))],
    ["base64, gb2312", saved(part(wrapped(gbkOf(page)), "base64", 'text/html;\r\n\tcharset="gb2312"'))],
    ["8bit, gb2312", saved(part(gbkOf(page), "8bit", "text/html; charset=gb2312"))],
    ["UTF-8 that says gb2312", saved(part(wrapped(Buffer.from(page)), "base64", "text/html; charset=gb2312"))],
    [
      "without other parts",
      Buffer.concat([
        Buffer.from("MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"),
        wrapped(Buffer.from(page)),
      ]),
    ],
  ])("%s", async (_, bytes) => {
    const { report } = await read(bytes);
    expect(report.office.name).toBe("测试市人民政府");
    expect(report.entries).toEqual({ licensing_licenses_decisions: "1204" });
    expect(report.narrative.overview).toBe("平稳。");
  });

  it("in a frame is read, beside pictures and styles", async () => {
    const outer = Buffer.from("<html><body><p>首页</p><iframe src='cid:1'></iframe></body></html>");
    const picture = part(Buffer.from("iVBORw0KGgo="), "base64", "image/png");
    const style = part(Buffer.from("p { color: red }"), "8bit", "text/css");
    const { report } = await read(
      saved(part(outer, "8bit"), style, part(wrapped(Buffer.from(page)), "base64"), picture),
    );
    expect(report.entries).toEqual({ licensing_licenses_decisions: "1204" });
  });

  it("of a few megabytes in one line does not take long", async () => {
    const long = Buffer.from(page.replace("平稳。", `平稳。${"年".repeat(400_000)}`));
    const started = performance.now();
    await readReport(saved(part(Buffer.from(long.toString("base64")), "base64")));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("refused in words", () => {
  it.each([
    ["heads alone", Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related"), /mht/u],
    ["a picture alone", saved(part(Buffer.from("iVBORw0KGgo="), "base64", "image/png")), /没有网页/u],
    [
      "parts in parts in parts",
      Buffer.from(
        Array.from(
          { length: 2_000 },
          (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
        ).join(""),
      ),
      /mht/u,
    ],
  ])("%s", async (_, bytes, message) => {
    const result = await readReport(bytes);
    expect(result.ok ? "" : result.message).toMatch(message);
  });
});
