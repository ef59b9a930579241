// How long an audit of many text reports takes, through the reading child as the command line does it, and what it holds.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { auditFile } from "#server/audit/audit-file.ts";
import type { Measured } from "./measure.ts";

const published = join(import.meta.dirname, "../published");
const reports = 1_000;
/** This many are audited; the time is told for `reports`. */
const audited = 200;

export async function benchAudit(): Promise<readonly Measured[]> {
  const files = ["", "relayout"].flatMap((folder) =>
    readdirSync(join(published, folder))
      .filter((name) => name.endsWith(".txt"))
      .map((name) => ({ name, bytes: readFileSync(join(published, folder, name)) })),
  );
  const auditSome = async (count: number) => {
    for (let done = 0; done < count; done += 1) {
      const file = files[done % files.length];
      if (file) await auditFile(file.bytes, file.name);
    }
  };
  await auditSome(files.length);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  await auditSome(audited);
  const seconds = ((performance.now() - start) / 1000) * (reports / audited);
  const grown = Math.max(0, process.memoryUsage().rss - before) / 1024 / 1024;
  return [
    { name: `audit ${reports} text reports`, value: seconds, unit: "s", limit: 30 },
    { name: `memory grown over ${audited} audits`, value: grown, unit: "MB", limit: 60 },
  ];
}
