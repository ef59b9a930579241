// A return that came in a file: the source beside what was read, to be confirmed.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReturnScreen } from "#components/collections/return-screen.tsx";
import { storeForPage } from "#server/accounts/visit.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { readReturn } from "#server/collections/receive-files.ts";

export const metadata: Metadata = { title: "核对报来的年报" };

type Params = { readonly collectionId: string; readonly returnId: string };

export default async function Page({ params }: { readonly params: Promise<Params> }) {
  const { collectionId, returnId } = await params;
  const body = await orNotFound(async () => readReturn(await storeForPage(), collectionId, Number(returnId)));
  if (!body) notFound();
  const { report, source, notes } = body;
  return <ReturnScreen collection={collectionId} id={returnId} answer={{ report, source, notes }} />;
}
