// Where somebody looks in from; where that is one office, it is opened.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { LevelList } from "#components/levels/level-list.tsx";
import { levelsSeen } from "#server/accounts/guarded-sums.ts";
import { visitedForPage } from "#server/accounts/visit.ts";

export const metadata: Metadata = { title: "逐级汇总" };

export default async function LevelsPage() {
  const visited = await visitedForPage();
  const offices = visited ? levelsSeen(visited.visitor) : [];
  const [only] = offices;
  if (!only) notFound();
  if (offices.length === 1) redirect(`/levels/${only.id}`);
  return <LevelList offices={offices.map(({ id, name }) => ({ id, name }))} />;
}
