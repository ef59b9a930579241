// npm run torture: what the store must survive, at full length (some minutes). `--short` is for CI. Exit code 1 where
// something was lost, broken, silently wrong or over its limit.

import { RunningPostgres } from "../postgres/running-postgres.ts";
import { publishedReport } from "../published-report.ts";
import { corruptAtRandom } from "./corruption.ts";
import { growthOnPostgres, growthOnSqlite } from "./growth.ts";
import { killRounds } from "./kill-rounds.ts";
import { longHistory } from "./long-history.ts";
import { manyClerks } from "./many-clerks.ts";
import { canCutPower, powerCuts } from "./power-cuts.ts";
import { onPostgres, onSqlite } from "./victims.ts";

const short = process.argv.includes("--short");
const failures: string[] = [];

function tell(name: string, result: object, ...wrong: readonly (string | false)[]): void {
  const failed = wrong.filter((each) => each !== false);
  failures.push(...failed.map((each) => `${name}: ${each}`));
  console.log(`${failed.length === 0 ? "ok  " : "FAIL"} ${name} ${JSON.stringify(result)}`);
}

const postgres = await RunningPostgres.start();
for (const [signal, rounds, address] of [
  ["SIGKILL", short ? 5 : 200],
  ["SIGTERM", short ? 3 : 58],
  ["SIGKILL", short ? 5 : 200, await postgres.newDatabase()],
] as const) {
  const result = await killRounds(rounds, signal, address);
  const { lost, broken, acknowledged } = result;
  tell(
    `${rounds} rounds of ${signal} on ${address ? "PostgreSQL" : "SQLite"}`,
    result,
    lost > 0 && "lost",
    broken > 0 && "broken",
    acknowledged < rounds && "idle",
  );
}
if (canCutPower())
  for (const [name, victim, rounds] of [
    ["SQLite", onSqlite, short ? 3 : 30],
    ["PostgreSQL", onPostgres, short ? 2 : 30],
  ] as const) {
    const result = await powerCuts(rounds, victim);
    const { lost, broken, acknowledged } = result;
    tell(`power cuts on ${name}`, result, lost > 0 && "lost", broken > 0 && "broken", acknowledged < rounds && "idle");
  }
else console.log("--   power cuts: no file system can be mounted here (root on Linux with loop devices can)");
const corruption = await corruptAtRandom(short ? 15 : 450);
tell("random corruption", corruption, corruption.silentlyWrong > 0 && "silently wrong");

const { report } = publishedReport("seed-2021-kaifeng");
for (const [name, growth] of [
  ["SQLite", await growthOnSqlite(report, short ? 2 : 20)],
  ["PostgreSQL", await growthOnPostgres(report, postgres, short ? 2 : 20)],
] as const)
  tell(`growth on ${name}`, growth, growth.bytesASave > 2_048 && "a save takes too much room");

const history = await longHistory(short ? 500 : 50_000);
tell(
  "long history",
  history,
  history.openMs > 2_000 && "opens too slowly",
  history.longestFreezeMs > 100 && "the event loop stood",
  history.copiesTimesDatabase > 5 && "copies take too much room",
);
if (!short) {
  for (const address of [undefined, await postgres.newDatabase()]) {
    const clerks = await manyClerks(200, 60, 20_000 + (process.pid % 20_000), address);
    const where = address ? "two servers over PostgreSQL" : "SQLite";
    tell(`200 clerks for 60 s on ${where}`, clerks, clerks.errors > 0 && "errors", clerks.p95 > 250 && "too slow");
  }
}
await postgres.remove();
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
