// A new collection.
import type { Metadata } from "next";
import { NewCollection } from "#components/collections/new-collection.tsx";
import { officeMode } from "#server/accounts/office-mode.ts";
import { storeForPage } from "#server/accounts/visit.ts";
import { listCollections } from "#server/collections/view-collection.ts";

export const metadata: Metadata = { title: "新建汇总" };

export default async function NewCollectionPage() {
  const [last] = await listCollections(await storeForPage());
  return (
    <NewCollection
      thisYear={new Date().getFullYear()}
      office={last?.office ?? ""}
      online={officeMode() !== undefined}
    />
  );
}
