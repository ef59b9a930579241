// One's own account.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountForm } from "#components/accounts/account-form.tsx";
import { OwnSessions } from "#components/accounts/own-sessions.tsx";
import { roleNames } from "#core/workflow/roles.ts";
import { ownSessions } from "#server/accounts/own-sessions.ts";
import { requireVisitor, visitorForPage } from "#server/accounts/visit.ts";

export const metadata: Metadata = { title: "我的账号" };

export default async function AccountPage() {
  const visitor = await visitorForPage({ changing: true });
  if (!visitor) notFound();
  const { person, tree } = visitor;
  const roles = person.grants.map(({ role, office }) => `${tree.get(office)?.name ?? ""}${roleNames[role]}`);
  const sessions = person.mustChange ? [] : await ownSessions((await requireVisitor()).store, visitor);
  return (
    <AccountForm name={person.name} roles={roles} mustChange={person.mustChange}>
      {sessions.length > 0 ? <OwnSessions sessions={sessions} /> : null}
    </AccountForm>
  );
}
