// One's own account.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountForm } from "#components/accounts/account-form.tsx";
import { roleNames } from "#core/workflow/roles.ts";
import { visitorForPage } from "#server/accounts/visit.ts";

export const metadata: Metadata = { title: "我的账号" };

export default async function AccountPage() {
  const visitor = await visitorForPage({ changing: true });
  if (!visitor) notFound();
  const { person, tree } = visitor;
  const roles = person.grants.map(({ role, office }) => `${tree.get(office)?.name ?? ""}${roleNames[role]}`);
  return <AccountForm name={person.name} roles={roles} mustChange={person.mustChange} />;
}
