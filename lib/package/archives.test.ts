// Archives: the same files give the same bytes, and another program reads them back.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PackedFile } from "./packed-file.ts";
import { platforms, platformsNamed } from "./platform.ts";
import { writeTarGz } from "./write-tar-gz.ts";

const date = new Date("2026-11-28T00:00:00Z");
const long = `program/${"很深的文件夹/".repeat(12)}文件.txt`;
const files: readonly PackedFile[] = [
  { path: "启动.sh", bytes: Buffer.from("#!/bin/sh\n"), executable: true },
  { path: "program/empty", bytes: Buffer.alloc(0) },
  { path: "program/app/[[...step]]/page.js", bytes: Buffer.alloc(1024, "a") },
  { path: long, bytes: Buffer.from("深") },
];

test("a .tar.gz unpacks with names, modes and contents, and is the same each time", () => {
  const archive = writeTarGz("nianbao", files, date);
  expect(Buffer.compare(archive, writeTarGz("nianbao", files, date))).toBe(0);
  expect([...archive.subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
  const folder = mkdtempSync(join(tmpdir(), "nianbao-tar-"));
  writeFileSync(join(folder, "a.tar.gz"), archive);
  execFileSync("tar", ["-xzf", "a.tar.gz"], { cwd: folder });
  for (const { path, bytes, executable } of files) {
    const unpacked = join(folder, "nianbao", path);
    expect(readFileSync(unpacked)).toEqual(Buffer.from(bytes));
    expect(statSync(unpacked).mode & 0o111).toBe(executable ? 0o111 : 0);
    expect(statSync(unpacked).mtimeMs).toBe(date.getTime());
  }
  rmSync(folder, { recursive: true });
});

test("there is an archive for each machine, and no other name is taken for one", () => {
  expect(platformsNamed([]).map(({ id }) => id)).toEqual(["windows-x64", "linux-x64", "linux-arm64"]);
  expect(() => platformsNamed(["windows"])).toThrow("no such platform: windows");
});

const here = new URL("files/", import.meta.url);

test("the .bat is read by cmd: line ends of Windows, GBK, and nothing that would end a command within a letter", () => {
  const bytes = readFileSync(new URL("start.bat", here));
  const text = new TextDecoder("gbk", { fatal: true }).decode(bytes);
  expect(text.split("\r\n").length).toBeGreaterThan(20);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(text).toMatch(/^@echo off\r\n/);
  expect(text).toContain("请先把压缩包全部解压");
  // In another code page the second byte of a letter stands alone: it must be no sign of cmd's.
  const seconds = [...bytes].filter(
    (byte, at) => byte < 0x80 && (bytes[at - 1] ?? 0) >= 0x80 && bytes[at - 1] !== 0x80,
  );
  expect(seconds.map((byte) => String.fromCharCode(byte)).filter((sign) => /[|&<>^"%\\]/.test(sign))).toEqual([]);
  for (const label of text.matchAll(/goto (\w+)/g)) expect(text).toContain(`\r\n:${label[1]}\r\n`);
});

test("what is read in Notepad is UTF-8 with its mark and line ends of Windows; what runs on Linux is not", () => {
  for (const name of ["read-me-windows.txt", "cannot-start.txt"]) {
    const text = readFileSync(new URL(name, here), "utf8");
    expect(text.startsWith("\ufeff"), name).toBe(true);
    expect(text.replaceAll("\r\n", ""), name).not.toMatch(/[\r\n]/);
  }
  for (const name of ["start.sh", "nianbao.desktop"])
    expect(readFileSync(new URL(name, here), "utf8")).not.toContain("\r");
  for (const { topFiles } of platforms) expect(Object.values(topFiles)).toContain("说明.txt");
});
