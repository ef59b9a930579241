// What keeps the child that opens foreign files from everything else: it may read the program and its inbox, and has no network.
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** Heap of the child; what a file needs beside it is watched (`memory-use.ts`). */
const mostMegabytes = 384;

export interface Launch {
  readonly execPath: string;
  readonly execArgv: readonly string[];
}

/**
 * How the child is started. `root`: the program's folder; `readable`: what else it may read. Node's permission model bars
 * writing, other programs, native code and all other files; an empty network namespace bars the network.
 */
export function launchOf(root: string, readable: readonly string[]): Launch {
  const parts = ["lib", "node_modules", "package.json"].map((name) => join(/* turbopackIgnore: true */ root, name));
  const allowed = [
    ...parts,
    ...parts
      .filter((path) => existsSync(/* turbopackIgnore: true */ path))
      .map((path) => realpathSync(/* turbopackIgnore: true */ path)),
    ...readable,
  ];
  const node = [
    `--max-old-space-size=${mostMegabytes}`,
    "--permission",
    ...[...new Set(allowed)].map((path) => `--allow-fs-read=${path}`),
  ];
  const namespace = emptyNetwork();
  if (!namespace) return { execPath: process.execPath, execArgv: node };
  const [program = "", ...words] = namespace;
  return { execPath: program, execArgv: [...words, process.execPath, ...node] };
}

let found: readonly string[] | undefined | null = null;

/** The command that starts a program without any network, undefined where the system has none. */
function emptyNetwork(): readonly string[] | undefined {
  if (found !== null) return found;
  const program = ["/usr/bin/unshare", "/bin/unshare"].find((path) => existsSync(/* turbopackIgnore: true */ path));
  const ways =
    program === undefined
      ? []
      : [
          [program, "--net", "--"],
          [program, "--user", "--map-root-user", "--net", "--"],
        ];
  found = ways.find(([command = "", ...words]) => {
    return (
      spawnSync(/* turbopackIgnore: true */ command, [...words, "/bin/true"], { timeout: 3_000, stdio: "ignore" })
        .status === 0
    );
  });
  return found;
}

/** A Chinese sentence where the child cannot be kept from the network. */
export function networkWarning(): string | undefined {
  if (emptyNetwork()) return undefined;
  return "提示：本机系统不能为读取外来文件的子进程断开网络；它仍不能写文件、不能运行其他程序、只能读程序自身和待读的文件。";
}
