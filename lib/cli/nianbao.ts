// The command line: nianbao read | check | write | audit | count | collect | restore | move | export | import | sums | admin. A public interface; keep it stable.
import { parseArgs } from "node:util";
import { keysOf } from "#core/ground/entries-of.ts";
import { codeOf, messageOf } from "#core/ground/error-facts.ts";
import { BadInput, type Options, usage } from "./usage.ts";

const options = {
  out: { type: "string" },
  to: { type: "string" },
  json: { type: "boolean" },
  "last-year": { type: "string" },
  year: { type: "string" },
  words: { type: "string" },
  offices: { type: "string" },
  own: { type: "string" },
  letters: { type: "string" },
  report: { type: "string" },
  same: { type: "string" },
  login: { type: "string" },
  name: { type: "string" },
  office: { type: "string" },
  check: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Run = (file: string, options: Options, more: readonly string[]) => Promise<number>;

interface Command {
  readonly options: readonly (keyof Options)[];
  /** Each command is loaded when it is its turn: most of a start is loading. */
  readonly load: () => Promise<Run>;
  /** Takes several files. */
  readonly several?: true;
  /** Knows what to do without a file. */
  readonly alone?: true;
}

const commands: Readonly<Record<string, Command>> = {
  admin: {
    options: ["login", "name", "office"],
    load: () => import("./admin-command.ts").then((file) => file.adminCommand),
    alone: true,
  },
  read: { options: ["out", "report"], load: () => import("./read-command.ts").then((file) => file.readCommand) },
  check: {
    options: ["last-year", "json", "report"],
    load: () => import("./check-command.ts").then((file) => file.checkCommand),
  },
  write: {
    options: ["to", "out", "report"],
    load: () => import("./write-command.ts").then((file) => file.writeCommand),
  },
  audit: { options: ["out"], load: () => import("./audit-command.ts").then((file) => file.auditCommand) },
  count: {
    options: ["year", "words", "json"],
    load: () =>
      import("./count-command.ts").then(
        ({ countCommand }): Run =>
          (file, options, more) =>
            countCommand([file, ...more], options),
      ),
    several: true,
  },
  move: { options: ["to"], load: () => import("./store-commands.ts").then((file) => file.moveCommand), alone: true },
  export: {
    options: ["out"],
    load: () => import("./store-commands.ts").then((file) => file.exportCommand),
    alone: true,
  },
  import: { options: ["same"], load: () => import("./store-commands.ts").then((file) => file.importCommand) },
  sums: {
    options: ["office", "year", "check"],
    load: () => import("./sums-command.ts").then((file) => file.sumsCommand),
    alone: true,
  },
  restore: { options: [], load: () => import("./restore-command.ts").then((file) => file.restoreCommand), alone: true },
  collect: {
    options: ["year", "offices", "own", "last-year", "out", "letters", "json"],
    load: () => import("./collect-command.ts").then((file) => file.collectCommand),
  },
};

async function main(): Promise<number> {
  const { values, positionals } = parse();
  const [name, file, ...more] = positionals;
  if (values.help || name === "help") {
    process.stdout.write(usage);
    return 0;
  }
  if (name === undefined) throw new BadInput(`缺少命令。\n\n${usage}`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new BadInput(`不认识的命令“${name}”。\n\n${usage}`);
  if (!command.alone && (file === undefined || file === ""))
    throw new BadInput(`“${name}”后面缺少文件或文件夹。\n\n${usage}`);
  if (more.length > 0 && !command.several) throw new BadInput(`多余的参数：${more.join(" ")}`);
  for (const option of keysOf(values)) {
    if (!command.options.includes(option)) throw new BadInput(`“${name}”没有 --${option} 选项。\n\n${usage}`);
  }
  const run = await command.load();
  return run(file ?? "", values, more);
}

function parse(): { values: Options; positionals: string[] } {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new BadInput(`参数不对：${wrongArgument(error)}\n\n${usage}`);
  }
}

/** What is wrong with the arguments: Node says it in English, with the option in quotation marks. */
function wrongArgument(error: unknown): string {
  const [code, message] = [codeOf(error) ?? "", messageOf(error)];
  const option = /'(?:-\w, )?(--?[^' ]+)/u.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有 ${option} 选项`;
  return message.includes("does not take") ? `${option} 后面不带内容` : `${option} 后面缺少内容`;
}

// A pipe that is closed early (`| head`) is no fault; a full disk behind `>` is.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write("无法写到标准输出，请检查磁盘空间。\n");
  process.exit(code === "EPIPE" ? process.exitCode : 2);
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof BadInput;
    process.stderr.write(known ? `${error.message}\n` : "程序内部出错，没有完成。请把文件和命令一起反馈。\n");
    process.exitCode = 2;
  },
);
