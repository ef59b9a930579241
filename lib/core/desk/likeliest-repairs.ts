// Repairs in the order in which a clerk wants them: what was typed last is the likeliest slip.
import type { Repair } from "../checks/finding.ts";

/**
 * The same repairs, those of recently typed cells first (`recent`: latest first), otherwise as they come. A repair of
 * several cells counts as its latest one.
 */
export function likeliestRepairs(repairs: readonly Repair[], recent: readonly string[]): readonly Repair[] {
  if (recent.length === 0 || repairs.length < 2) return repairs;
  const rank = ({ changes }: Repair) =>
    Math.min(
      ...changes.map((change) => {
        const at = "cell" in change ? recent.indexOf(change.cell) : -1;
        return at < 0 ? recent.length : at;
      }),
    );
  return repairs
    .map((repair, index) => ({ repair, index }))
    .sort((one, other) => rank(one.repair) - rank(other.repair) || one.index - other.index)
    .map(({ repair }) => repair);
}
