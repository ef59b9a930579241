// Does the office above count what came by mail for an office, and not the report in this program?

import { matchReceived } from "#core/collection/match-received.ts";
import { isSummed, returnState } from "#core/collection/return-state.ts";
import type { MailedStatus } from "#core/contract/handing-in.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import { localDay } from "../ground/local-day.ts";
import type { KeptCollection } from "../store/collection-store.ts";
import { KeptFacts } from "../store/kept-facts.ts";
import type { Store } from "../store/store.ts";
import { signedAsReceived } from "./signed-as-received.ts";

/** Who accepted the file, and when; neither where it counts without that. Undefined where no file counts. `names`: of the office. */
export async function mailedTo(
  store: Store,
  { id, collection }: KeptCollection,
  office: string,
  names: readonly string[],
): Promise<MailedStatus | undefined> {
  const files = (await store.collections.returns(id, true)).flatMap((file) =>
    file.state === "read" ? [new KeptFacts(file)] : [],
  );
  if (files.length === 0) return undefined;
  const own = new Set(names.map(foldOfficeName));
  const isOwn = (name: string) => own.has(foldOfficeName(name));
  const listed = collection.offices.find(({ name, aliases }) => [name, ...aliases].some(isOwn));
  if (!listed) return undefined;
  const received = [...files, ...(await signedAsReceived(store, office, listed.name, collection.year))];
  const matched = matchReceived(collection, received).offices.find((one) => one.office === listed);
  const [only] = matched?.returns ?? [];
  if (!matched || !only || only.id.startsWith("report:")) return undefined;
  if (!isSummed(returnState(matched, matched.verdict), matched.returns)) return undefined;
  const decision = collection.decisions.findLast(
    (each) => each.do === "accept" && foldOfficeName(each.office) === foldOfficeName(listed.name),
  );
  if (matched.verdict !== "accepted" || !decision) return {};
  return { on: localDay(new Date(decision.at)), ...(decision.by === undefined ? {} : { by: decision.by }) };
}
