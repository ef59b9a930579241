// Who must report to a collection.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfficeList } from "#components/collections/office-list.tsx";
import { storeForPage } from "#server/accounts/visit.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { viewOffices } from "#server/collections/view-collection.ts";

export const metadata: Metadata = { title: "应报单位" };

export default async function Page({ params }: { readonly params: Promise<{ readonly collectionId: string }> }) {
  const { collectionId } = await params;
  const view = await orNotFound(async () => viewOffices(await storeForPage(), collectionId));
  if (!view) notFound();
  return <OfficeList first={view} />;
}
