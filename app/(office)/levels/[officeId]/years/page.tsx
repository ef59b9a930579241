// An office's sums over the years.
import type { Metadata } from "next";
import { LevelYearsScreen } from "#components/levels/years-screen.tsx";
import { type LevelPageProps, levelForPage } from "#server/levels/level-for-page.ts";
import { viewYears } from "#server/levels/view-years.ts";

export const metadata: Metadata = { title: "历年对照" };

export default async function LevelYearsPage(props: LevelPageProps) {
  return <LevelYearsScreen view={await levelForPage(props, viewYears)} />;
}
