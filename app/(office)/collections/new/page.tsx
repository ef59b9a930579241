// A new collection.
import type { Metadata } from "next";
import { NewCollection } from "#components/collections/new-collection.tsx";
import { listCollections } from "#server/collections/view-collection.ts";
import { openedStore } from "#server/store/opened-store.ts";

export const metadata: Metadata = { title: "新建汇总" };

export default async function NewCollectionPage() {
  const [last] = await listCollections(await openedStore());
  return <NewCollection thisYear={new Date().getFullYear()} office={last?.office ?? ""} />;
}
