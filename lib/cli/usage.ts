// What `nianbao --help` prints, the options, and the error that ends a command with exit code 2.

export const usage = `nianbao — 政府信息公开工作年度报告：读入、校验、生成、审查

用法
  nianbao read FILE [--out F]                      读入任何形式的年报，输出交换 JSON
  nianbao check FILE [--last-year FILE] [--json]   校验，列出问题
  nianbao write FILE|FOLDER --to KIND --out F|FOLDER
                                                   生成文件；KIND 为 docx html pdf xlsx txt json
  nianbao audit FOLDER --out findings.xlsx         审查一个文件夹里的全部年报

FILE 可以是文本、网页、Word、Excel、PDF 或交换 JSON（nianbao/1）。

退出码
  0  完成，没有错误级问题
  1  完成，有错误级问题
  2  输入或用法不对（说明在标准错误输出，标准输出为空）
`;

/** Options as parsed; a command refuses those that are not its own. */
export type Options = {
  readonly out?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly "last-year"?: string;
  readonly help?: boolean;
};

/** Bad input or usage: its message goes to stderr, nothing to stdout, exit code 2. */
export class BadInput extends Error {}
