// What is in an archive: packages with versions and licences (CycloneDX, from npm), and the checksum of every file.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { lockedPackage, root } from "./locked-packages.ts";
import { byCode } from "./needed-files.ts";
import type { PackedFile } from "./packed-file.ts";

interface Component {
  readonly "bom-ref": string;
}

interface Listed {
  metadata: { component: { name: string } };
  serialNumber?: string;
  components: readonly Component[];
  dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** The list in CycloneDX: npm's own, of the packages that have files in the archive, with Node; of the commit's date. */
export function listPackages(files: readonly PackedFile[], nodePackage: string, date: Date): PackedFile {
  const listed = JSON.parse(npm(["sbom", "--sbom-format", "cyclonedx"])) as Listed;
  const present = packagesIn(files);
  const components = listed.components.filter((each) => present.has(each["bom-ref"]));
  const unlisted = [...present].filter((ref) => !components.some((each) => each["bom-ref"] === ref));
  if (unlisted.length > 0) throw new Error(`npm does not list what is in the archive: ${unlisted.join(", ")}`);
  const { version, integrity } = lockedPackage(nodePackage);
  const node = {
    "bom-ref": `${nodePackage}@${version}`,
    type: "application",
    name: nodePackage,
    version,
    purl: `pkg:npm/${nodePackage}@${version}`,
    hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex") }],
    licenses: [{ license: { id: "MIT" } }],
  };
  const refs = new Set([...components.map((each) => each["bom-ref"]), node["bom-ref"]]);
  const { serialNumber: _, ...rest } = listed;
  const list = {
    ...rest,
    metadata: {
      timestamp: date.toISOString(),
      tools: [{ vendor: "npm", name: "cli" }],
      // npm takes the folder's name for the program's.
      component: { ...listed.metadata.component, type: "application", name: "nianbao" },
    },
    components: [...components, node],
    dependencies: listed.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
  return { path: "sbom.cdx.json", bytes: Buffer.from(`${JSON.stringify(list, null, 2)}\n`) };
}

/** `name@version` of every package that has files there. */
function packagesIn(files: readonly PackedFile[]): ReadonlySet<string> {
  const manifests = files.filter(({ path }) => /node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(path));
  return new Set(
    manifests.map(({ bytes }) => {
      const { name, version } = JSON.parse(Buffer.from(bytes).toString("utf8")) as Record<string, string>;
      return `${name}@${version}`;
    }),
  );
}

/** Lines as `sha256sum --check` reads them, for all files. */
export function listChecksums(files: readonly PackedFile[]): PackedFile {
  const lines = files
    .map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`)
    .sort((a, b) => byCode(a.slice(66), b.slice(66)));
  return { path: "SHA256SUMS", bytes: Buffer.from(lines.join("")) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function npm(args: readonly string[]): string {
  const path = process.env.npm_execpath;
  const [command = "npm", ...rest] =
    path && /\.c?js$/.test(path) ? [process.execPath, path, ...args] : ["npm", ...args];
  return execFileSync(command, rest, {
    cwd: fileURLToPath(root),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
}
