// Microsoft's Open XML SDK validator, where it runs (Linux on x64).
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Does the validator run here? */
export const canValidate = process.platform === "linux" && process.arch === "x64";

/** Fetched at the first time; throws where it cannot be. */
function binary(): string {
  const { fetchBeside } = createRequire(import.meta.url)("../fetch-beside.cjs") as {
    fetchBeside(name: string): string;
  };
  const folder = fetchBeside("open-xml-validator");
  return join(folder, "node_modules", "@xarsh", "ooxml-validator-linux-x64", "ooxml-validator");
}

/** What the validator finds wrong with a file; its exit code says nothing, so its JSON is read. */
export function openXmlProblems(bytes: Uint8Array, extension: "docx" | "xlsx"): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "open-xml-"));
  try {
    const file = join(folder, `report.${extension}`);
    writeFileSync(file, bytes);
    const output = JSON.parse(execFileSync(binary(), [file], { encoding: "utf8" })) as {
      ok: boolean;
      errors: { description: string; path: string | null; xPath: string | null }[];
    };
    const problems = output.errors.map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`);
    return output.ok || problems.length > 0 ? problems : ["the validator is not content"];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
