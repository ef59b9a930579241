// The offices that the administrator's people work for.
import type { Metadata } from "next";
import { OfficesScreen } from "#components/administration/offices-screen.tsx";
import { officesOf } from "#server/accounts/keep-people.ts";
import { administratorForPage } from "#server/accounts/visit.ts";

export const metadata: Metadata = { title: "单位" };

export default async function OfficesPage() {
  const { store, visitor } = await administratorForPage();
  return <OfficesScreen offices={await officesOf(store, visitor)} />;
}
