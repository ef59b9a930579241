// How the data are doing, as the server knows it, for the product's pages: in the same process, other bundle.
import { statSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../store/opened-store.ts";

/** Sentences in Chinese for the administrator: where the data are, last copy and whether it was proved, what does not hold. */
export function storeFacts(): readonly string[] {
  const doing = globalThis.nianbaoKept;
  if (!doing) return [];
  const { newestCopy, kind } = doing;
  const copy = newestCopy
    ? `最近一次备份：${newestCopy.at.slice(0, 16).replace("T", " ")}（${newestCopy.proved ? "已逐版核对" : "没有通过核对"}）`
    : "还没有备份";
  const data =
    kind === "postgres" ? "数据在 PostgreSQL 中，本程序每小时备份到数据文件夹" : `数据文件 ${megabytes()} MB`;
  return [data, copy, ...(doing.trouble ? [doing.trouble] : [])];
}

/** What does not hold, in Chinese; undefined while nothing is known not to. */
export function storeTrouble(): string | undefined {
  return globalThis.nianbaoKept?.trouble;
}

function megabytes(): string {
  try {
    return (statSync(join(dataFolder(), "nianbao.db")).size / 1024 / 1024).toFixed(1);
  } catch {
    return "？";
  }
}
