// The audit log.
import type { Metadata } from "next";
import { LogScreen } from "#components/administration/log-screen.tsx";
import { viewLog } from "#server/accounts/view-administration.ts";
import { administratorForPage } from "#server/accounts/visit.ts";

export const metadata: Metadata = { title: "操作记录" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function LogPage({ searchParams }: Props) {
  const { store, visitor } = await administratorForPage();
  const asked = Object.entries(await searchParams).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value]] : [],
  );
  return <LogScreen {...(await viewLog(store, visitor, new URLSearchParams(asked)))} />;
}
