// Who reported to a collection.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CollectionScreen } from "#components/collections/collection-screen.tsx";
import { firstRows } from "#core/collection/collection-view.ts";
import { storeForPage, visitorForPage } from "#server/accounts/visit.ts";
import { opensReports } from "#server/collections/collecting-places.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { viewCollection } from "#server/collections/view-collection.ts";

/** Two pages of the list: the rest is asked for when these are shown. */
const shownAtOnce = 200;

export const metadata: Metadata = { title: "报送情况" };

export default async function Page({ params }: { readonly params: Promise<{ readonly collectionId: string }> }) {
  const { collectionId } = await params;
  const view = await orNotFound(async () => viewCollection(await storeForPage(), collectionId));
  if (!view) notFound();
  const fillsIn = opensReports(await visitorForPage(), view.office);
  return <CollectionScreen first={firstRows(view, shownAtOnce)} fillsIn={fillsIn} />;
}
