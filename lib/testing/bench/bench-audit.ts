// What an audit of many text reports costs through the reading child, as the command line does it, and what it holds.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport } from "#readers/read-report.ts";
import { auditFile } from "#server/audit/audit-file.ts";
import { inPairs, type Measured } from "./measure.ts";

const published = join(import.meta.dirname, "../published");
const audited = 200;

export async function benchAudit(): Promise<readonly Measured[]> {
  const files = ["", "relayout"].flatMap((folder) =>
    readdirSync(join(published, folder))
      .filter((name) => name.endsWith(".txt"))
      .map((name) => ({ name, bytes: readFileSync(join(published, folder, name)) })),
  );
  const auditAll = async () => {
    for (const file of files) await auditFile(file.bytes, file.name);
  };
  const readAll = async () => {
    for (const file of files) await readReport(file.bytes);
  };
  const compared = await inPairs({
    name: `audit ${files.length} text reports`,
    ours: auditAll,
    by: "reading them here",
    yardstick: readAll,
    limit: 3,
    pairs: 9,
    clock: () => performance.now(),
  });
  const before = process.memoryUsage().rss;
  for (let done = 0; done < audited; done += files.length) await auditAll();
  const grown = Math.max(0, process.memoryUsage().rss - before) / 1024 / 1024;
  return [compared, { name: `memory grown over ${audited} audits`, value: grown, unit: "MB", limit: 60 }];
}
