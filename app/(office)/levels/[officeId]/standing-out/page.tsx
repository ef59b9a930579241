// What stands out among the offices one level down.
import type { Metadata } from "next";
import { LevelStandingOutScreen } from "#components/levels/standing-out-screen.tsx";
import { type LevelPageProps, levelForPage } from "#server/levels/level-for-page.ts";
import { viewStandingOut } from "#server/levels/view-standing-out.ts";

export const metadata: Metadata = { title: "值得核实的数" };

export default async function LevelStandingOutPage(props: LevelPageProps) {
  return <LevelStandingOutScreen view={await levelForPage(props, viewStandingOut)} />;
}
