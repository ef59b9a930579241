// Collections as screens ask for them: the list, one with its rows, one cell with its addends.

import { daysUntil } from "#core/collection/collection.ts";
import {
  type CollectionView,
  lackingRows,
  type OfficeRow,
  officeRow,
  officeRows,
} from "#core/collection/collection-view.ts";
import type { ListedCollection, OfficesView, ReadingProgress } from "#core/contract/collection-answers.ts";
import { isApproved, isWritable, stateNames } from "#core/workflow/states.ts";
import { localDay } from "../ground/local-day.ts";
import type { KeptCollection } from "../store/collection-store.ts";
import type { Below } from "../store/receiving.ts";
import type { Store } from "../store/store.ts";
import { requireCollection } from "./keep-collections.ts";
import { isPaused, startReading } from "./read-waiting.ts";
import { collectionState } from "./settled-collection.ts";
import { unreadFiles } from "./unread-files.ts";
export async function listCollections(store: Store): Promise<readonly ListedCollection[]> {
  return (await store.collections.list()).map(({ id, collection: { office, year, due, offices } }) => ({
    id,
    office: office.name,
    year,
    ...(due === undefined ? {} : { due }),
    offices: offices.length,
  }));
}

/** The screen of a collection; whatever waits is read on. Refused with 404 for an unknown id. */
export async function viewCollection(store: Store, id: string, today = new Date()): Promise<CollectionView> {
  const { kept, files, matched, below } = await collectionState(store, id);
  const { office, year, due, draft } = kept.collection;
  const day = localDay(today);
  const rows = below ? withThoseUnder(officeRows(matched), below) : officeRows(matched);
  const waiting = files.filter(({ state }) => state === "waiting").length;
  if (waiting > 0) startReading(store, id);
  return {
    id,
    office: office.name,
    year,
    ...(due === undefined ? {} : { due, daysLeft: daysUntil(due, day) }),
    today: day,
    lacking: lackingRows(rows, due, day),
    ...(below ? { live: { ...liveOf(below), ...(await sumOf(store, kept)) } } : {}),
    rows,
    asked: matched.asked,
    earlier: matched.earlier,
    unmatched: [...unreadFiles(kept, files), ...matched.unmatched],
    notes: matched.notes,
    waiting,
    files: files.length,
    paused: isPaused(id),
    ...(matched.own ? { own: officeRow(matched.own) } : {}),
    ...(draft === undefined ? {} : { draft }),
  };
}

function liveOf({ ownAccepted, passedOver }: Below): NonNullable<CollectionView["live"]> {
  return {
    ...(ownAccepted ? { accepted: ownAccepted } : {}),
    ...(passedOver === undefined ? {} : { passedOver }),
  };
}

/** The report that the sum was made into, and where it is; nothing where none was made. */
async function sumOf(store: Store, { id, collection: { draft, year } }: KeptCollection) {
  const keeper = await store.keeperOfSum?.(id);
  const work = draft === undefined ? undefined : await keeper?.review.work(draft);
  if (!work) return {};
  const above = (await keeper?.receiving?.standing(work.office, year))?.above;
  const { report, state } = work;
  const where = { stateName: stateNames[state], isOpen: isWritable(state), isSigned: isApproved(state) };
  return { sum: { report, ...where, ...(above === undefined ? {} : { above }) } };
}

/** Rows of offices that collect themselves say how far it is below them. */
function withThoseUnder(rows: readonly OfficeRow[], { under, names }: Below): readonly OfficeRow[] {
  return rows.map((row) => {
    const those = under.get(names.get(row.name) ?? "");
    return those ? { ...row, below: those } : row;
  });
}

/** How far reading is, without the list of states; what waits is read on. */
export async function readingProgress(store: Store, id: string): Promise<ReadingProgress> {
  const { files, waiting } = await store.collections.progress(id);
  if (waiting > 0) startReading(store, id);
  return { waiting, files, paused: isPaused(id) };
}

/** The list of offices of a collection. Refused with 404 for an unknown id. */
export async function viewOffices(store: Store, id: string): Promise<OfficesView> {
  const { collection } = await requireCollection(store, id);
  return { id, office: collection.office.name, year: collection.year, offices: collection.offices };
}
