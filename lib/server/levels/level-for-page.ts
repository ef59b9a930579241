// For the pages of 逐级汇总: what is not there for the visitor is a page that is not there.
import { notFound, redirect } from "next/navigation";
import { visitedForPage } from "../accounts/visit.ts";
import { isRefusal } from "../ground/refusal.ts";
import type { Looking } from "./level-place.ts";

/** What a page of Next is given. */
export interface LevelPageProps {
  readonly params: Promise<{ readonly officeId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

/**
 * What `view` finds. On one's own PC, and for an office that no role reaches, there is no such page (404); who may see only what
 * is signed is led there from what stands now.
 */
export async function levelForPage<View>(
  { params, searchParams }: LevelPageProps,
  view: (looking: Looking, office: string) => Promise<View>,
): Promise<View> {
  const visited = await visitedForPage();
  if (!visited) notFound();
  const { officeId } = await params;
  const asked = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
  try {
    return await view({ ...visited, asked }, officeId);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.status === 404) notFound();
    if (error.status !== 403) throw error;
    asked.set("kind", "signed");
    redirect(`?${asked.toString()}`);
  }
}
