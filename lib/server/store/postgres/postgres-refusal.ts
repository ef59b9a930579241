// What PostgreSQL's errors mean: a broken connection, which is tried again, or something for the clerk to know.
import { codeOf } from "#core/ground/error-facts.ts";
import { isRefusal, Refusal } from "#server/ground/refusal.ts";
import { damaged, noRoom } from "../store-refusal.ts";

export const away = "连不上数据库，请稍候再试；刚才的修改没有写入。";
export const unclear = "与数据库的连接中断，刚才的操作可能已经完成：请刷新页面核对后再继续。";

/** Classes and codes of errors after which the connection is gone, or the same may be tried again at once. */
const passing =
  /^(?:08...|57P0[1-4]|40001|40P01|53300|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** Errors of the driver carry words alone. */
const passingWords =
  /connection (?:terminated|error|ended|closed)|not queryable|timeout exceeded when trying to connect|read timeout/i;

const byCode: Readonly<Record<string, readonly [number, string]>> = {
  "25006": [507, "数据库现在只能读取，刚才的修改没有保存；请联系管理员。"],
  "28000": [507, "数据库不接受这个用户，请检查 DATABASE_URL。"],
  "28P01": [507, "数据库不接受这个用户或密码，请检查 DATABASE_URL。"],
  "3D000": [507, "没有这个数据库，请检查 DATABASE_URL，或请管理员先建立。"],
  "42501": [507, "数据库用户的权限不够，请管理员检查。"],
  "53100": [507, noRoom],
  "55P03": [503, "数据库正忙，请稍候再试；刚才的修改没有写入。"],
  "57014": [503, "数据库正忙，请稍候再试；刚才的修改没有写入。"],
  XX001: [503, damaged],
  XX002: [503, damaged],
};

/** Is the connection gone, or the database about to come back? */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || isRefusal(error)) return false;
  const parts = error instanceof AggregateError ? error.errors : [error];
  return parts.some(
    (part: Error & { code?: unknown }) => passing.test(String(part.code ?? "")) || passingWords.test(part.message),
  );
}

/** The error as a Refusal in Chinese where its meaning is known; else the error itself. */
export function asPostgresRefusal(error: unknown): unknown {
  if (isRefusal(error) || !(error instanceof Error)) return error;
  const known = byCode[codeOf(error) ?? ""];
  if (known) return new Refusal(known[0], known[1]);
  return isPassing(error) ? new Refusal(503, away) : error;
}
