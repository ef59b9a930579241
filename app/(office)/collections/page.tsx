// The collections of this office.
import type { Metadata } from "next";
import { CollectionList } from "#components/collections/collection-list.tsx";
import { listCollections } from "#server/collections/view-collection.ts";
import { openedStore } from "#server/store/opened-store.ts";

export const metadata: Metadata = { title: "汇总" };

export default async function CollectionsPage() {
  return <CollectionList collections={await listCollections(await openedStore())} />;
}
