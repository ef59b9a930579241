// What `nianbao --help` prints, the options, and the error that ends a command with exit code 2.
import { readableWords } from "#core/report/file-kinds.ts";
import { draftKinds, writableKinds } from "#server/reports/outputs.ts";

export const usage = `nianbao — 政府信息公开工作年度报告：读入、校验、生成、审查

用法
  nianbao read FILE [--out F]                      读入任何形式的年报，输出交换 JSON
  nianbao check FILE [--last-year FILE] [--json]   校验，列出问题
  nianbao write FILE|FOLDER --to KIND --out F|FOLDER
                                                   生成文件；KIND 为 ${writableKinds.join(" ")}；
                                                   有错误的照样生成，错误列在标准错误输出，
                                                   没有写明理由的，${draftKinds.join(" ")} 标为草稿
  nianbao audit FOLDER --out findings.xlsx         审查一个文件夹里的全部年报
  nianbao count REGISTER… --year Y [--words FILE] [--json]
                                                   从依申请公开台账、复议诉讼台账（Excel）统计表三、表四的数；
                                                   --words 为单位认定过的词：JSON {"词": "行或列的标识"}
  nianbao collect FOLDER|ZIP --year Y [--offices FILE.csv] [--own FILE] [--last-year FOLDER]
                         [--out F.json|F.xlsx] [--letters FOLDER] [--json]
                                                   收齐各单位年报（压缩包自动解开），逐格汇总；
                                                   名单（CSV 或 Excel）的栏目为
                                                   name,kind,level,parent,aliases,exempt；
                                                   F.xlsx 是带公式的工作底稿；--letters 给有误、待核的单位
                                                   各写一份退回修改意见和送审稿
  nianbao restore [COPY]                           数据损坏时，用备份恢复数据文件夹（NIANBAO_DATA，默认 data）
                                                   或 DATABASE_URL 指的数据库；不写 COPY 就用最新的完好备份。先关闭程序
  nianbao move --to postgres://…|FOLDER            把全部数据从数据文件夹移到 PostgreSQL，或从 DATABASE_URL
                                                   移到文件夹；移后逐份核对，说明两边是否一致
  nianbao export --out FOLDER                      把全部数据（报告连同历史、收集任务、账号）导出为文件
  nianbao import FOLDER [--same both|imported|skip]
                                                   导入 export 导出的文件；--same 说明同一单位同一年度已有报告时
                                                   保留两份、用导入的，还是不导入
  nianbao sums [--office 单位名称] [--year Y] [--check]
                                                   各级汇总：已报几家、应报几家（现有数、已签发数）；--check 把留存的
                                                   汇总与逐份相加的结果核对，逐格列出不一致的
  nianbao admin create --login 账号 --office 单位名称 [--name 姓名]
                                                   设置第一位管理员（或重设管理员的口令）：从此多人使用，
                                                   打开要登录；口令从标准输入读一行

FILE 可以是 ${readableWords}（nianbao/1）。
一个文件里有几份年报的，read、check、write 用 --report N 指定第几份（不指定时列出有哪几份）；audit 逐份审查。

退出码
  0  完成，没有错误级问题（count：没有存疑；collect：全部报齐、无误）
  1  完成，有错误级问题（count：有存疑的词或行；collect：有缺报、有误或重复；
     sums --check：有不一致）
  2  输入或用法不对（说明在标准错误输出，标准输出为空）
`;

/** Options as parsed; a command refuses those that are not its own. */
export type Options = {
  readonly out?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly "last-year"?: string;
  readonly year?: string;
  readonly words?: string;
  readonly offices?: string;
  readonly own?: string;
  readonly letters?: string;
  readonly report?: string;
  readonly same?: string;
  readonly login?: string;
  readonly name?: string;
  readonly office?: string;
  readonly check?: boolean;
  readonly help?: boolean;
};

/** Bad input or usage: its message goes to stderr, nothing to stdout, exit code 2. */
export class BadInput extends Error {}
