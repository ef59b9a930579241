// All examples, gathered from the tests beside the checks, for what must hold in every one of them.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "./example.ts";

const checks = join(import.meta.dirname, "../../core/checks");
const files = [
  join(checks, "equation-checks.test.ts"),
  ...readdirSync(join(checks, "each"))
    .filter((file) => /^[a-z]\d\d-.*\.test\.ts$/.test(file))
    .map((file) => join(checks, "each", file))
    .filter((file) => existsSync(file.replace(/\.test\.ts$/, ".ts"))),
];
const beside = await Promise.all(
  files.map((file): Promise<{ example?: Example; examples?: readonly Example[] }> => import(file)),
);

/** In the order of the numbers. */
export const examples: readonly Example[] = beside
  .flatMap((module) => module.examples ?? module.example ?? [])
  .sort((one, other) => (one.check < other.check ? -1 : 1));
