// The collection that was worked on last is read before somebody asks for it: of thousands of returns that takes a moment.

import { messageOf } from "#core/ground/error-facts.ts";
import { officeMode } from "../accounts/office-mode.ts";
import type { Store } from "../store/store.ts";
import { collectionState } from "./settled-collection.ts";

/** Once: from then on screens keep what they ask for. */
let isPrepared = false;

/**
 * Works out the newest collection, once after a start and on one's own PC alone: elsewhere each visitor sees reports of
 * their own in it. Never throws: whoever asks for the collection is told what is wrong.
 */
export async function prepareNewestCollection(store: Store): Promise<void> {
  if (isPrepared || officeMode()) return;
  isPrepared = true;
  try {
    const [newest] = await store.collections.list();
    if (newest) await collectionState(store, newest.id);
  } catch (error) {
    console.error("preparing the newest collection:", messageOf(error));
  }
}
