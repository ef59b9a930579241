// npm run torture: what the store must survive, at full length (some minutes). `--short` is for CI. Exit code 1 where
// something was lost, broken, silently wrong or over its limit.
import { corruptAtRandom } from "./corruption.ts";
import { killRounds } from "./kill-rounds.ts";
import { longHistory } from "./long-history.ts";
import { manyClerks } from "./many-clerks.ts";

const short = process.argv.includes("--short");
const failures: string[] = [];

function tell(name: string, result: object, ...wrong: readonly (string | false)[]): void {
  const failed = wrong.filter((each) => each !== false);
  failures.push(...failed.map((each) => `${name}: ${each}`));
  console.log(`${failed.length === 0 ? "ok  " : "FAIL"} ${name} ${JSON.stringify(result)}`);
}

for (const [signal, rounds] of [
  ["SIGKILL", short ? 5 : 200],
  ["SIGTERM", short ? 3 : 58],
] as const) {
  const result = await killRounds(rounds, signal);
  const { lost, broken, acknowledged } = result;
  tell(
    `${rounds} rounds of ${signal}`,
    result,
    lost > 0 && "lost",
    broken > 0 && "broken",
    acknowledged < rounds && "idle",
  );
}
const corruption = await corruptAtRandom(short ? 15 : 450);
tell("random corruption", corruption, corruption.silentlyWrong > 0 && "silently wrong");

const history = await longHistory(short ? 500 : 50_000);
tell(
  "long history",
  history,
  history.openMs > 2_000 && "opens too slowly",
  history.longestFreezeMs > 100 && "the event loop stood",
  history.copiesTimesDatabase > 5 && "copies take too much room",
);
if (!short) {
  const clerks = await manyClerks(200, 60, 20_000 + (process.pid % 20_000));
  tell("200 clerks for 60 s", clerks, clerks.errors > 0 && "errors", clerks.p95 > 250 && "too slow");
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
