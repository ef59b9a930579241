// All offices' text at hand: nothing of it is summed.

import { copiedProse } from "#core/aggregate/copied-prose.ts";
import type { ProseView } from "#core/contract/collection-answers.ts";
import { editionForYear } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { sectionHeading } from "#core/report/title.ts";
import { readKept } from "../ground/read-kept.ts";
import type { Store } from "../store/store.ts";
import type { ReturnBody } from "./kept-facts.ts";
import { collectionState } from "./settled-collection.ts";

/** Refused with 404 for an unknown id. */
export async function viewProse(store: Store, id: string): Promise<ProseView> {
  const { kept, matched } = await collectionState(store, id);
  const { office, year } = kept.collection;
  const offices: { name: string; narrative: Report["narrative"] }[] = [];
  for (const { office: own, returns } of matched.offices) {
    const [current] = returns;
    const report = current && (await reportOf(store, id, current.id));
    if (report && Object.keys(report.narrative).length > 0)
      offices.push({ name: own.name, narrative: report.narrative });
  }
  const sections = editionForYear(year)?.sections ?? [];
  return {
    id,
    office: office.name,
    year,
    sections: sections
      .filter(({ content }) => content !== "tables")
      .map((section) => ({ id: section.id, heading: sectionHeading(section, year) })),
    offices,
    copied: copiedProse(offices),
  };
}

/** The report of a return, from its file or from this program. */
export async function reportOf(store: Store, id: string, returnId: string): Promise<Report | undefined> {
  return (await returnedOf(store, id, returnId))?.report;
}

/** The same with the file's source, where it came in one. */
export async function returnedOf(
  store: Store,
  id: string,
  returnId: string,
): Promise<(Pick<ReturnBody, "report"> & Partial<ReturnBody>) | undefined> {
  const own = /^report:(.*)$/u.exec(returnId)?.[1];
  if (own !== undefined) return store.read(own);
  const body = await store.collections.body(id, Number(returnId));
  return body === undefined ? undefined : readKept<ReturnBody>(body);
}
