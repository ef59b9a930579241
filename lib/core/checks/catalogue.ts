// All checks, in the order of their numbers.
import type { Check } from "./check.ts";

export const checks: readonly Check[] = [];
