// The frame of every page: language, large type, skip link, masthead.
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Masthead } from "#components/ui/masthead.tsx";
import { StoreTrouble } from "#components/ui/store-trouble.tsx";
import { VisitorPlaces } from "#components/ui/visitor-places.tsx";
import { officeMode } from "#server/accounts/office-mode.ts";
import { signedInAs } from "#server/accounts/visit.ts";
import { storeTrouble } from "#server/keeping/store-facts.ts";
import "#components/ui/look.css";
import "./globals.css";

/** Under a nonce no page may be prerendered: its scripts would be blocked. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "政府信息公开工作年度报告", template: "%s · 政府信息公开年报" },
  description: "填写、核对、发布政府信息公开工作年度报告",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const visitor = await signedInAs();
  const trouble = storeTrouble();
  const largeType = (await cookies()).get("largeType")?.value === "1";
  return (
    <html lang="zh-CN" className={largeType ? "large-type" : undefined}>
      <body data-person={visitor?.id} data-login={visitor?.login}>
        <Masthead
          largeType={largeType}
          looksIn={visitor?.looksIn === true}
          closable={process.env.NIANBAO_PACKAGED === "1"}
        >
          {visitor ? <VisitorPlaces name={visitor.name} administers={visitor.administers} /> : null}
        </Masthead>
        {trouble ? <StoreTrouble words={trouble} mayRestore={!officeMode()} /> : null}
        {children}
      </body>
    </html>
  );
}
