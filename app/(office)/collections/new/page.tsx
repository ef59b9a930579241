// A new collection.
import type { Metadata } from "next";
import { NewCollection } from "#components/collections/new-collection.tsx";
import { officeMode } from "#server/accounts/office-mode.ts";
import { storeForPage, visitorForPage } from "#server/accounts/visit.ts";
import { collectingPlaces } from "#server/collections/collecting-places.ts";
import { listCollections } from "#server/collections/view-collection.ts";

export const metadata: Metadata = { title: "新建汇总" };

type Search = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

export default async function NewCollectionPage({ searchParams }: { searchParams: Search }) {
  const store = await storeForPage();
  const visitor = await visitorForPage();
  const thisYear = new Date().getFullYear();
  const { office: named, year } = await searchParams;
  const asked = typeof year === "string" && /^\d{4}$/.test(year) ? Number(year) : thisYear - 1;
  const places = visitor ? await collectingPlaces(store, visitor, asked) : [];
  const [last] = await listCollections(store);
  const [first] = places;
  const chosen = places.find(({ office }) => office === named) ?? first;
  return (
    <NewCollection
      year={asked}
      office={chosen?.office ?? last?.office ?? ""}
      places={places}
      online={officeMode() !== undefined}
    />
  );
}
