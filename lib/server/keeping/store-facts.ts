// How the data are doing, as the server knows it, for the administrator's page: in the same process, other bundle.
import { statSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../store/opened-store.ts";
import type { KeptStore } from "./kept-store.ts";

const place = globalThis as { nianbaoKept?: Pick<KeptStore, "kind" | "newestCopy" | "trouble"> };

/** Sentences in Chinese: size, last copy and whether it was proved, what does not hold. */
export function storeFacts(): readonly string[] {
  const doing = place.nianbaoKept;
  if (!doing) return [];
  if (doing.kind === "postgres")
    return ["数据在 PostgreSQL 中，备份由数据库的管理员负责", ...(doing.trouble ? [doing.trouble] : [])];
  const { newestCopy } = doing;
  const copy = newestCopy
    ? `最近一次备份：${newestCopy.at.slice(0, 16).replace("T", " ")}（${newestCopy.proved ? "已逐版核对" : "没有通过核对"}）`
    : "还没有备份";
  return [`数据文件 ${megabytes()} MB`, copy, ...(doing.trouble ? [doing.trouble] : [])];
}

function megabytes(): string {
  try {
    return (statSync(join(dataFolder(), "nianbao.db")).size / 1024 / 1024).toFixed(1);
  } catch {
    return "？";
  }
}
