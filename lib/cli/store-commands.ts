// nianbao move, export, import: all data from one place to another.
import { resolve } from "node:path";
import { isRefusal } from "#server/ground/refusal.ts";
import { findRunningServer } from "#server/launch/running-server.ts";
import { dataFolder } from "#server/store/opened-store.ts";
import { isPostgresAddress } from "#server/store/postgres/postgres-address.ts";
import type { Store } from "#server/store/store.ts";
import { exportFiles, importFiles, type Same } from "#server/store/whole/exported-files.ts";
import { moveStore } from "#server/store/whole/move-store.ts";
import { namedDatabase, openWhereItIs } from "#server/store/whole/open-where-it-is.ts";
import { BadInput, type Options } from "./usage.ts";

/** `--to postgres://…` from the data folder, `--to FOLDER` from the PostgreSQL in DATABASE_URL. Exit code 0: both hold the same. */
export function moveCommand(_file: string, { to = "" }: Options): Promise<number> {
  return telling(async () => {
    if (to === "") throw new BadInput("请用 --to 写明移到哪里：postgres://… 或一个文件夹。");
    const there = isPostgresAddress(to);
    if (there && namedDatabase()) throw new BadInput("从数据文件夹移到 PostgreSQL 时，请先去掉 DATABASE_URL。");
    if (!there && !namedDatabase())
      throw new BadInput("从 PostgreSQL 移到文件夹时，请用 DATABASE_URL 写明原来的数据库。");
    const folder = there ? dataFolder() : resolve(to);
    await requireClosed(folder);
    const from = await openWhereItIs(folder, there ? undefined : namedDatabase());
    const target = await openWhereItIs(folder, there ? to : undefined).catch((error) => closing(from, error));
    const { reports, revisions, digest } = await moveStore(from, target).finally(() => close(from, target));
    const next = there
      ? "以后启动时请设 DATABASE_URL 为新的地址。"
      : "以后启动时请去掉 DATABASE_URL，用 NIANBAO_DATA 指定这个文件夹。";
    process.stdout.write(`两边一致：${reports} 份报告，${revisions} 版，摘要 ${digest}\n原来的数据没有改动。${next}\n`);
  });
}

/** Everything as files in `--out FOLDER`. */
export function exportCommand(_file: string, { out = "" }: Options): Promise<number> {
  return telling(async () => {
    if (out === "") throw new BadInput("请用 --out 写明导出到哪个文件夹。");
    const store = await openWhereItIs(dataFolder(), namedDatabase());
    const count = await exportFiles(store, resolve(out)).finally(() => close(store));
    process.stdout.write(`已导出 ${count} 份报告，连同全部历史、收集任务、账号和审签记录：${resolve(out)}\n`);
  });
}

/** Takes in what `nianbao export` wrote, all of it or nothing. */
export function importCommand(folder: string, { same }: Options): Promise<number> {
  return telling(async () => {
    if (same !== undefined && !isSame(same)) throw new BadInput("--same 后面应是 both、imported 或 skip。");
    const store = await openWhereItIs(dataFolder(), namedDatabase());
    const count = await importFiles(store, resolve(folder), same).finally(() => close(store));
    process.stdout.write(`已导入 ${count} 份报告，连同全部历史。\n`);
  });
}

const isSame = (text: string): text is Same => ["both", "imported", "skip"].includes(text);

async function requireClosed(folder: string): Promise<void> {
  const running = await findRunningServer(folder);
  if (running) throw new BadInput(`年报程序正在使用这个数据文件夹（${running.address}），请先关闭它，再移动。`);
}

async function close(...stores: readonly Store[]): Promise<void> {
  await Promise.all(stores.map((store) => store.close()));
}

async function closing(store: Store, error: unknown): Promise<never> {
  await store.close();
  throw error;
}

async function telling(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    throw isRefusal(error) ? new BadInput(error.message) : error;
  }
}
