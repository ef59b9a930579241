// An office's level: the sum of all below it.
import type { Metadata } from "next";
import { LevelScreen } from "#components/levels/level-screen.tsx";
import { type LevelPageProps, levelForPage } from "#server/levels/level-for-page.ts";
import { viewLevel } from "#server/levels/view-level.ts";

export const metadata: Metadata = { title: "逐级汇总" };

export default async function LevelPage(props: LevelPageProps) {
  const view = await levelForPage(props, viewLevel);
  return <LevelScreen key={`${view.office.id} ${view.year} ${view.kind}`} view={view} />;
}
