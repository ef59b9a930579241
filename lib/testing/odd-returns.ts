// What comes among returns and is none that can be counted: each file with the words that say why and what to do.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CFB } from "@e965/xlsx";
import { toExchange } from "#core/report/exchange.ts";
import type { Report } from "#core/report/report.ts";
import { makePdf } from "./make-pdf.ts";
import { makeZip } from "./make-zip.ts";
import { publishedReport } from "./published-report.ts";

export interface OddReturn {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What is said of it, in a list of files that are not counted or that are asked about. */
  readonly why: RegExp;
}

export const oddYear = 2023;

/** The list that goes with them. What is asked is about offices on it. */
export const oddOffices = ["青禾市教育局", "青禾市民政局", "青禾市水利局", "青禾市司法局"];

const { report: sound, edition } = publishedReport("2023-suqian");

/** A sound return of an office as exchange JSON. */
export function soundReturn(name: string, more: Partial<Report> = {}): Uint8Array {
  return Buffer.from(JSON.stringify(toExchange(edition, { ...sound, office: { name }, ...more })));
}

/** Not one of them may be counted. */
export function oddReturns(): readonly OddReturn[] {
  const zip = makeZip([{ path: "青禾市水利局.json", content: soundReturn("青禾市水利局") }]);
  const locked = /设有.*密码.*取消密码/u;
  return [
    { file: "教育局.docx", bytes: lockedOffice(), why: locked },
    { file: "民政局.xlsx", bytes: lockedOffice(), why: locked },
    { file: "水利局.pdf", bytes: lockedPdf(), why: locked },
    { file: "加密.zip", bytes: makeZip([{ path: "a.docx", content: "x", encrypted: true }]), why: locked },
    { file: "扫描.pdf", bytes: makePdf([{ texts: [] }, { texts: [] }]), why: /扫描件.*请提供可编辑的版本/u },
    { file: "半截.zip", bytes: zip.subarray(0, zip.length / 2), why: /(不完整|损坏).*重新/u },
    { file: "两份.txt", bytes: published("2023-suqian", "2023-hongze"), why: /2 份/u },
    { file: "上年.json", bytes: soundReturn("青禾市水利局", { year: oddYear - 1 }), why: /请让单位报送2023年的/u },
    { file: "外省.json", bytes: soundReturn("川北省青禾市水利局"), why: /外地/u },
    { file: "名单外.json", bytes: soundReturn("青禾市气象局"), why: /不在.*名单.*请加入名单/u },
    { file: "差一字.json", bytes: soundReturn("青禾市司法厅"), why: /只差一个字/u },
    { file: "决算表.html", bytes: Buffer.from(accounts), why: /不是一份年报/u },
    { file: "通知.txt", bytes: Buffer.from("请各单位于月底前报送。"), why: /不是一份年报/u },
  ];
}

/** Another kind of table that offices publish. */
const accounts =
  "<table><tr><th>项目</th><th>预算数</th><th>决算数</th></tr><tr><td>公务接待费</td><td>8</td><td>6.12</td></tr></table>";

/** An office document as it is kept under a password: a compound file that holds it encrypted. */
function lockedOffice(): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "EncryptionInfo", Buffer.alloc(248, 4));
  CFB.utils.cfb_add(file, "EncryptedPackage", Buffer.alloc(8_192, 7));
  return Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

function lockedPdf(): Uint8Array {
  const key = "00".repeat(32);
  const locked = `/ID[<${key}><${key}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`;
  const file = Buffer.from(makePdf([{ texts: [] }])).toString("latin1");
  return Buffer.from(
    file.replace(/trailer\s*<</u, (start) => `${start}${locked}`),
    "latin1",
  );
}

function published(...names: readonly string[]): Uint8Array {
  return Buffer.from(
    names.map((name) => readFileSync(join(import.meta.dirname, `published/${name}.txt`), "utf8")).join("\n"),
  );
}
