// What SQLite's errors mean for the clerk.
import { isRefusal, Refusal } from "../ground/refusal.ts";

export const damaged = "数据文件损坏或被替换，已停止写入；请从备份恢复。";

export const noRoom = "磁盘空间不足，刚才的修改没有写入；请清理磁盘后重试。";

const byCode: Readonly<Record<number, readonly [number, string]>> = {
  5: [503, "数据库正忙，请稍候再试；刚才的修改没有写入。"],
  6: [503, "数据库正忙，请稍候再试；刚才的修改没有写入。"],
  8: [507, "数据文件夹不能写入，刚才的修改没有保存；请检查文件夹权限。"],
  10: [507, "读写磁盘失败，刚才的修改没有保存；请检查磁盘。"],
  11: [503, damaged],
  13: [507, noRoom],
  14: [507, "打不开数据文件，请检查数据文件夹的权限。"],
  26: [503, damaged],
};

/** The error as a Refusal in Chinese where its meaning is known; else the error itself. */
export function asRefusal(error: unknown): unknown {
  if (isRefusal(error) || !(error instanceof Error) || !("errcode" in error)) return error;
  const known = byCode[Number(error.errcode) & 0xff];
  return known ? new Refusal(known[0], known[1]) : error;
}
