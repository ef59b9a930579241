// A province of a hundred thousand offices and ten years on PostgreSQL: how long its sums take, and whether what is kept is the
// full sum after eight writers signed at random while one of two servers was killed.
// `npm run torture:offices [-- OFFICES [YEARS]]`; exit code 1 where a limit was missed or a sum differs.
import { spawn } from "node:child_process";
import { loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { RunningPostgres } from "../postgres/running-postgres.ts";
import { makeProvince } from "./province.ts";

const [leaves = 100_000, howMany = 10] = process.argv.slice(2).map(Number);
const last = 2030;
const years = Array.from({ length: howMany }, (_none, index) => last - howMany + 1 + index);
const cell = "requests_newlyReceived_naturalPerson";
const county = Array.from({ length: 10 }, (_none, town) => `'r${last}-${5 + 200 * town}'`).join(", ");
const signing = new URL("../signing-child.ts", import.meta.url).pathname;

function tell(isGood: boolean, words: string): void {
  if (!isGood) process.exitCode = 1;
  console.log(`${isGood ? "ok  " : "FAIL"} ${words}`);
}

/** The median of so many times; `before` each of them what is not counted. */
async function timed<T>(
  name: string,
  most: number,
  times: number,
  work: () => Promise<T>,
  before?: () => Promise<unknown>,
): Promise<T> {
  const taken: number[] = [];
  let answer = await work();
  for (let time = 0; time < times; time++) {
    await before?.();
    const began = performance.now();
    answer = await work();
    taken.push(performance.now() - began);
  }
  taken.sort((one, other) => one - other);
  const [median = 0, worst = 0] = [taken[Math.floor(times / 2)], taken.at(-1)];
  tell(median <= most, `${name}: ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} (at most ${most})`);
  return answer;
}

async function inSeconds<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const answer = await work();
  console.log(`     ${name}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  return answer;
}

/** Two servers of four writers each; one is killed in the middle. Answers how many moves were acknowledged. */
async function signAtRandom(): Promise<number> {
  let acknowledged = 0;
  const [killed, other] = ["a", "b"].map((server) => {
    const own = [signing, address, String(last), server, "4", String(leaves)];
    const child = spawn(process.execPath, own, { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.on("data", (part: Buffer) => (acknowledged += part.toString().split("\n").length - 1));
    return child;
  });
  await setTimeout(10_000);
  killed?.kill("SIGKILL");
  await setTimeout(10_000);
  const ended = new Promise((resolve) => other?.once("close", resolve));
  other?.kill("SIGTERM");
  await ended;
  return acknowledged;
}

const load = () => `load ${loadavg()[0]?.toFixed(1)}`;
const postgres = await RunningPostgres.start();
const address = await postgres.newDatabase();
await inSeconds(`${leaves} offices × ${howMany} years made up, ${load()}`, () => makeProvince(address, leaves, years));
const store = await openPostgresStore(address);
await inSeconds(`all sums of ${howMany} years, ${load()}`, () => store.sums.of("p", years, "signed"));
await timed("province, all years, from kept sums", 20, 21, () => store.sums.of("p", years, "signed"));
await timed(
  "a county made anew, with its ten towns",
  50,
  11,
  () => store.sums.of("county5", [last], "signed"),
  () => postgres.ask(`insert into sums_marks select year, id from reports where id in (${county})`, address),
);
await store.sums.of("p", [last], "signed");
for (const office of ["p", "county5", "town5"])
  await timed(`who adds to a cell of ${office}`, 50, 11, () => store.sums.contributors(office, last, "signed", cell));
for (const office of ["p", "county5", "town5"])
  await timed(`every cell of all right below ${office}`, 100, 11, () => store.sums.below(office, last, "signed"));
await timed("years that there are", 20, 11, () => store.sums.years());
await timed("missing list, one in forty", 500, 5, () => store.sums.missing("p", last));
await timed("one year in full", 2_000, 3, () => store.sums.inFull("p", last, "signed"));
await inSeconds("the check of a year", () => store.sums.check(last));
console.log(`     ${load()}`);
const acknowledged = await signAtRandom();
const [kept] = await store.sums.of("p", [last], "signed");
const full = await store.sums.inFull("p", last, "signed");
const differences = await store.sums.check(last);
const isEqual = JSON.stringify(kept) === JSON.stringify(full) && differences.length === 0 && acknowledged > 20;
const reported = `${kept?.reported}/${kept?.due}, ${differences.length} differences`;
tell(isEqual, `kept sums are the full ones after ${acknowledged} moves, one of two servers killed: ${reported}`);
await postgres.ask(
  `set session_replication_role = replica; update report_work set state = 'draft' where report_id like 'r${last}-%';
   update sums_returns set state = 'draft' where year = ${last}`,
  address,
);
const owing = await timed("missing list, nobody signed", 500, 3, () => store.sums.missing("p", last));
tell(owing.length === leaves, `${owing.length} missing, ${load()}`);
await store.close();
await postgres.remove();
