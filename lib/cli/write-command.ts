// `nianbao write FILE|FOLDER --to KIND --out F|FOLDER`: a report, or every report in a folder, as files.
import { mkdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileName } from "#core/report/title.ts";
import { Refusal } from "#server/refusal.ts";
import { outputs } from "#server/reports/outputs.ts";
import { listFolder } from "./list-folder.ts";
import { type Input, readInput } from "./read-input.ts";
import { BadInput, type Options } from "./usage.ts";
import { writeOutput } from "./write-output.ts";

const kinds = ["docx", "html", "pdf", "xlsx", "txt", "json"] as const;
type Kind = (typeof kinds)[number];

export async function writeCommand(path: string, { to, out }: Options): Promise<number> {
  const kind = kinds.find((candidate) => candidate === to);
  if (!kind) throw new BadInput(`--to 应为 ${kinds.join(" ")} 之一`);
  if (out === undefined) throw new BadInput("缺少 --out：写到哪个文件或文件夹");
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const input = await readInput(path);
    await write(input, kind, await targetOf(input, kind, out));
    return 0;
  }
  await mkdir(out, { recursive: true }).catch(() => {
    throw new BadInput(`${out}：无法建立文件夹`);
  });
  const files = (await listFolder(path)).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  if (files.length === 0) throw new BadInput(`${path}：文件夹里没有文件`);
  return writeFolder(path, files, kind, out);
}

/** The file to write: `out`, or a file named after the report where `out` is a folder. */
async function targetOf({ report }: Input, kind: Kind, out: string): Promise<string> {
  const entry = await stat(out).catch(() => undefined);
  return entry?.isDirectory() ? join(out, fileName(report, kind)) : out;
}

async function write({ report, edition }: Input, kind: Kind, out: string): Promise<void> {
  const written = await outputs[kind].write({ report, edition, findings: [] }).catch((error: unknown) => {
    throw error instanceof Refusal ? new BadInput(error.message) : error;
  });
  await writeOutput(written, out);
}

/**
 * Every file of the folder under its own name (with its ending where another has the same name); one that cannot be read
 * is told on stderr and makes exit code 2.
 */
async function writeFolder(folder: string, files: readonly string[], kind: Kind, out: string): Promise<number> {
  const taken = new Set<string>();
  let code = 0;
  for (const file of files) {
    const plain = basename(file, extname(file));
    const name = taken.has(plain) ? file : plain;
    try {
      await write(await readInput(join(folder, file)), kind, join(out, `${name}.${kind}`));
      taken.add(name);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      process.stderr.write(`${error.message}\n`);
      code = 2;
    }
  }
  return code;
}
