// `nianbao write FILE|FOLDER --to KIND --out F|FOLDER`: a report, or every report in a folder, as files.
import { mkdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { contextOf } from "#core/checks/context.ts";
import { hindranceWords } from "#core/checks/hindrance-words.ts";
import { checkWithoutRepairs } from "#core/findings/check-report.ts";
import { blockingFindings, isUnanswered } from "#core/findings/ledger.ts";
import { reportState } from "#core/findings/section-state.ts";
import { fileName } from "#core/report/file-name.ts";
import { Refusal } from "#server/ground/refusal.ts";
import { outputs, writableKinds } from "#server/reports/outputs.ts";
import { listFolder } from "./list-folder.ts";
import { printFindings } from "./print-findings.ts";
import { type Input, readInput } from "./read-input.ts";
import { reportNumber } from "./report-option.ts";
import { BadInput, type Options } from "./usage.ts";
import { writeOutput } from "./write-output.ts";

type Kind = (typeof writableKinds)[number];

/** Exit code 1 where a report has errors: its file is written all the same, and the errors are told on stderr. */
export async function writeCommand(path: string, { to, out, report: number }: Options): Promise<number> {
  const kind = writableKinds.find((candidate) => candidate === to);
  if (!kind) throw new BadInput(`--to 应为 ${writableKinds.join(" ")} 之一`);
  if (out === undefined) throw new BadInput("缺少 --out：写到哪个文件或文件夹");
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const target = await stat(out).catch(() => undefined);
    const place = (name: string) => (target?.isDirectory() ? join(out, name) : out);
    return write(path, await readInput(path, { report: reportNumber(number) }), kind, place);
  }
  if (number !== undefined) throw new BadInput("--report 只用于单个文件");
  await mkdir(out, { recursive: true }).catch(() => {
    throw new BadInput(`${out}：无法建立文件夹`);
  });
  const files = (await listFolder(path)).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  if (files.length === 0) throw new BadInput(`${path}：文件夹里没有文件`);
  return writeFolder(path, files, kind, out);
}

/** Writes one report; `place` says where, given the name of a file named after the report. */
async function write(
  source: string,
  { report, edition }: Input,
  kind: Kind,
  place: (name: string) => string,
): Promise<number> {
  const context = contextOf(report, {});
  const findings = checkWithoutRepairs(context);
  const errors = findings.filter(({ severity }) => severity === "error");
  const blocking = blockingFindings(context, findings);
  const open = findings.filter((finding) => isUnanswered(context, finding));
  const hindrance = hindranceWords(report.year, blocking.length, reportState(edition, report, open).notStarted);
  const draft = outputs[kind].final && hindrance !== "";
  const written = await outputs[kind].write({ report, edition, findings, draft }).catch((error: unknown) => {
    throw error instanceof Refusal ? new BadInput(error.message) : error;
  });
  await writeOutput(written, place(fileName(report, draft ? `草稿.${kind}` : kind)));
  if (errors.length === 0 && !draft) return 0;
  const why = errors.length === 0 ? hindrance : `有 ${errors.length} 处错误`;
  const kept = draft ? "，写成的是草稿" : "";
  process.stderr.write(`${source}：${why}${kept}：\n${printFindings(edition, report.year, errors)}`);
  return 1;
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
    const path = join(folder, file);
    try {
      const done = await write(path, await readInput(path), kind, () => join(out, `${name}.${kind}`));
      taken.add(name);
      code = Math.max(code, done);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      process.stderr.write(`${error.message}\n`);
      code = 2;
    }
  }
  return code;
}
