// What an office signed, as a return that is held against files: its figures, unchecked.
import type { Received } from "#core/collection/received.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { isApproved } from "#core/workflow/states.ts";
import { returnDigest } from "../store/digest.ts";
import { leafFigures } from "../store/leaf-figures.ts";
import type { Store } from "../store/store.ts";

/** The signed reports of an office (by id) for a year; `name`: what the list calls it. */
export async function signedAsReceived(
  store: Store,
  office: string,
  name: string,
  year: number,
): Promise<readonly Received[]> {
  const signed: Received[] = [];
  for (const { report, state, updatedAt, receipt } of await store.receipts.reportsOf([office], [year])) {
    const found = isApproved(state) ? (await store.read(report))?.report : undefined;
    if (!found) continue;
    const edition = requireEdition(found.edition);
    const accepted = receipt?.verdict === "accepted" ? { accepted: { by: receipt.person, at: receipt.at } } : {};
    signed.push({
      id: `report:${report}`,
      file: "",
      batch: "",
      at: updatedAt,
      digest: returnDigest(found),
      office: name,
      year,
      edition,
      figures: leafFigures(edition, found),
      read: 0,
      errors: 0,
      warnings: 0,
      doubtful: [],
      signed: accepted,
    });
  }
  return signed;
}
