// The house style of Word, set beside a page that shows it.
import type { Metadata } from "next";
import { StyleScreen } from "#components/preview/style/style-screen.tsx";
import { visitorForPage } from "#server/accounts/visit.ts";
import { shownStyle } from "#server/reports/keep-style.ts";

export const metadata: Metadata = { title: "Word 版式" };

export default async function WordStylePage() {
  await visitorForPage();
  return <StyleScreen shown={await shownStyle()} />;
}
