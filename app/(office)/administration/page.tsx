// The administrator's people, and how the data are doing.
import type { Metadata } from "next";
import { PeopleScreen } from "#components/administration/people-screen.tsx";
import { viewPeople } from "#server/accounts/view-administration.ts";
import { administratorForPage } from "#server/accounts/visit.ts";

export const metadata: Metadata = { title: "账号" };

export default async function AdministrationPage() {
  const { store, visitor } = await administratorForPage();
  return <PeopleScreen {...(await viewPeople(store, visitor))} />;
}
