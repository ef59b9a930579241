// nianbao admin create: the first administrator, or a new password for one. The password is typed, or one line of standard input.
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { createAdministrator } from "#server/accounts/first-administrator.ts";
import { isRefusal } from "#server/ground/refusal.ts";
import { dataFolder } from "#server/store/opened-store.ts";
import { namedDatabase, openWhereItIs } from "#server/store/whole/open-where-it-is.ts";
import { BadInput, type Options } from "./usage.ts";

/** Exit code 0: the administrator can sign in once the program is started again. */
export async function adminCommand(what: string, { login = "", name = "", office = "" }: Options): Promise<number> {
  if (what !== "create")
    throw new BadInput("admin 后面应是 create：nianbao admin create --login 账号 --office 单位名称");
  if (login === "") throw new BadInput("请用 --login 写明管理员的账号名。");
  try {
    const password = await askPassword();
    const store = await openWhereItIs(dataFolder(), namedDatabase());
    const made = await createAdministrator(store, { login, name, office, password }).finally(() => store.close());
    const done = made === "created" ? "管理员已设置" : "管理员的口令已重设，其他地方的登录都已结束";
    process.stdout.write(
      `${done}：${login}\n从现在起，打开年报程序要登录。程序正在运行的，请重新启动。\n要让别的电脑使用：HOST=0.0.0.0，并配置证书或反向代理，见 README。\n`,
    );
    return 0;
  } catch (error) {
    throw isRefusal(error) ? new BadInput(error.message) : error;
  }
}

/** Nothing of it is shown. */
async function askPassword(): Promise<string> {
  const isTyped = process.stdin.isTTY === true;
  if (isTyped) process.stderr.write("请输入管理员的口令（至少 8 个字符，不显示），按回车：");
  const silent = new Writable({ write: (_part, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTyped });
  for await (const line of lines) {
    lines.close();
    if (isTyped) process.stderr.write("\n");
    return line;
  }
  throw new BadInput("没有收到口令：请在标准输入写一行口令。");
}
