// Who at or below an office has not signed for a year.
import type { Metadata } from "next";
import { LevelMissingScreen } from "#components/levels/missing-screen.tsx";
import { type LevelPageProps, levelForPage } from "#server/levels/level-for-page.ts";
import { viewMissing } from "#server/levels/view-missing.ts";

export const metadata: Metadata = { title: "未报单位" };

export default async function LevelMissingPage(props: LevelPageProps) {
  return <LevelMissingScreen view={await levelForPage(props, viewMissing)} />;
}
