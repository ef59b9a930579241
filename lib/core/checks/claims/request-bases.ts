// The bases on which offices count requests.
import type { Edition } from "../../editions/edition.ts";
import { deriveOnce } from "../../ground/derive-once.ts";
import type { CheckContext } from "../context.ts";
import { totalOf } from "../role-cells.ts";
import { type Basis, figureOn } from "./meanings.ts";

export interface RequestBases {
  readonly newly: Basis;
  readonly open: Basis;
  readonly results: Basis;
  readonly over: Basis;
  readonly forward: Basis;
}

/** Undefined where the edition has no balance of requests with totals. */
export const requestBases = deriveOnce((edition: Edition): RequestBases | undefined => {
  const [newly, over, results, forward] = (["received", "carriedOver", "results", "carriedForward"] as const).map(
    (role) => totalOf(edition, role)?.name,
  );
  if (newly === undefined || over === undefined || results === undefined || forward === undefined) return undefined;
  return {
    newly: { name: "本年新收", cells: [newly] },
    open: { name: "本年新收＋上年结转", cells: [newly, over] },
    results: { name: "办理结果总计", cells: [results] },
    over: { name: "上年结转", cells: [over] },
    forward: { name: "结转下年度", cells: [forward] },
  };
});

/** All requests, on every basis that offices count them. */
export function wholeBases(edition: Edition): readonly Basis[] {
  const bases = requestBases(edition);
  return bases ? [bases.newly, bases.open, bases.results] : [];
}

/** What there was to answer: what came this year, with or without what came before. */
export function openBases(edition: Edition): readonly Basis[] {
  const bases = requestBases(edition);
  return bases ? [bases.newly, bases.open] : [];
}

/** Wholes that a sentence need not spell out: all requests on every basis. */
export function tableWholes({ edition, figures }: Pick<CheckContext, "edition" | "figures">): readonly number[] {
  return wholeBases(edition).flatMap((basis) => figureOn(basis, figures) ?? []);
}
