// nianbao restore: puts a copy in the place of the database, in the data folder or on PostgreSQL.
import { resolve } from "node:path";
import { isRefusal } from "#server/ground/refusal.ts";
import { findRunningServer } from "#server/launch/running-server.ts";
import { dataFolder } from "#server/store/opened-store.ts";
import { newestSoundCopy } from "#server/store/sqlite/restore-copy.ts";
import { namedDatabase, restoreWhereItIs } from "#server/store/whole/open-where-it-is.ts";
import { BadInput } from "./usage.ts";

/** Restores a copy, or with "" the newest sound one. Exit code 0; bad input where it cannot be done, and then nothing changed. */
export async function restoreCommand(copy: string): Promise<number> {
  const [folder, database] = [dataFolder(), namedDatabase()];
  const running = await findRunningServer(folder);
  if (running) throw new BadInput(`年报程序正在使用这个数据文件夹（${running.address}），请先关闭它，再恢复。`);
  const path = copy === "" ? newestSoundCopy(folder)?.path : resolve(copy);
  if (!path) throw new BadInput(`没有找到完好的备份（数据文件夹：${folder}）。`);
  try {
    const aside = await restoreWhereItIs(folder, database, path);
    const before = database ? `数据库的 ${aside} 模式` : ` ${aside}`;
    const told = aside === undefined ? "" : `原来的数据移到了${before}，没有删除。`;
    process.stdout.write(`已用备份恢复：${path}\n${told}现在可以启动程序。\n`);
  } catch (error) {
    throw isRefusal(error) ? new BadInput(error.message) : error;
  }
  return 0;
}
