// The collections of this office.
import type { Metadata } from "next";
import { CollectionList } from "#components/collections/collection-list.tsx";
import { storeForPage, visitorForPage } from "#server/accounts/visit.ts";
import { listCollections } from "#server/collections/view-collection.ts";

export const metadata: Metadata = { title: "汇总" };

export default async function CollectionsPage() {
  const collections = await listCollections(await storeForPage());
  const visitor = await visitorForPage();
  const collects = !visitor || visitor.person.grants.some(({ role }) => role === "collector");
  return <CollectionList collections={collections} reminded={visitor !== undefined} collects={collects} />;
}
