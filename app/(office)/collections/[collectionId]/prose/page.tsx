// All offices' text side by side.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProseScreen } from "#components/collections/prose-screen.tsx";
import { storeForPage } from "#server/accounts/visit.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { viewProse } from "#server/collections/view-prose.ts";

export const metadata: Metadata = { title: "各单位文字" };

export default async function Page({ params }: { readonly params: Promise<{ readonly collectionId: string }> }) {
  const { collectionId } = await params;
  const view = await orNotFound(async () => viewProse(await storeForPage(), collectionId));
  if (!view) notFound();
  return <ProseScreen first={view} />;
}
