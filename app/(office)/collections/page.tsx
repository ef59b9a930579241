// The collections of this office.
import type { Metadata } from "next";
import { CollectionList } from "#components/collections/collection-list.tsx";
import { officeMode } from "#server/accounts/office-mode.ts";
import { storeForPage } from "#server/accounts/visit.ts";
import { listCollections } from "#server/collections/view-collection.ts";

export const metadata: Metadata = { title: "汇总" };

export default async function CollectionsPage() {
  const collections = await listCollections(await storeForPage());
  return <CollectionList collections={collections} reminded={officeMode() !== undefined} />;
}
