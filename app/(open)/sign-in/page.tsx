// Signing in; only where people do.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInForm } from "#components/accounts/sign-in-form.tsx";
import { officeMode } from "#server/accounts/office-mode.ts";
import { providerReasons } from "#server/accounts/provider-sign-in.ts";
import { signInReasons } from "#server/accounts/visitor.ts";

export const metadata: Metadata = { title: "登录" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

/** Why one is here, as this program says it: no words of an address's own are shown. */
const reasons: readonly string[] = [...Object.values(providerReasons), ...Object.values(signInReasons)];

export default async function SignInPage({ searchParams }: Props) {
  const mode = officeMode();
  if (!mode) notFound();
  const { why, next } = await searchParams;
  const reason = reasons.find((each) => each === why) ?? "";
  return (
    <SignInForm
      why={reason.replace("在弹窗中", "")}
      next={typeof next === "string" ? next : ""}
      provider={mode.provider?.name ?? ""}
    />
  );
}
