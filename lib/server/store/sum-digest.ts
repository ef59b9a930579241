// The digest of a sum: of the digests of all returns in it, put together so that neither their order nor the level at
// which they were added matters. It notices what changed; it is no seal, those are the reports'.
import { sha256 } from "./digest.ts";

const half = 16;

/** Of marks (`markOf`); 32 digits. As PostgreSQL works it out in `postgres/sum-statements.ts`. */
export function sumDigest(marks: readonly string[]): string {
  let [high, low] = [0n, 0n];
  for (const mark of marks) {
    const digest = sha256(mark);
    high ^= BigInt(`0x${digest.slice(0, half)}`);
    low ^= BigInt(`0x${digest.slice(half, 2 * half)}`);
  }
  return [high, low].map((each) => each.toString(16).padStart(half, "0")).join("");
}
