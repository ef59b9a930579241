// The sum of a collection.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SumScreen } from "#components/collections/sum-screen.tsx";
import { storeForPage, visitorForPage } from "#server/accounts/visit.ts";
import { opensReports } from "#server/collections/collecting-places.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { viewSum } from "#server/collections/sum-view.ts";

export const metadata: Metadata = { title: "汇总数" };

export default async function Page({ params }: { readonly params: Promise<{ readonly collectionId: string }> }) {
  const { collectionId } = await params;
  const view = await orNotFound(async () => viewSum(await storeForPage(), collectionId));
  if (!view) notFound();
  return <SumScreen first={view} fillsIn={opensReports(await visitorForPage(), view.office)} />;
}
