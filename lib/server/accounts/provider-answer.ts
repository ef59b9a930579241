// The two stops of the way to the office's own sign-on and back, as answers that lead the browser on.
import { placeAfter } from "#core/contract/place-after.ts";
import type { Store } from "../store/store.ts";
import type { OfficeMode } from "./office-mode.ts";
import { comeFromProvider, goToProvider, type NotIn, providerReasons, requireProvider } from "./provider-sign-in.ts";

/** Leads to the provider. Refused with 404 where there is none. */
export async function answerGoing(office: OfficeMode | undefined, request: Request): Promise<Response> {
  const { mode, settings } = requireProvider(office);
  const next = new URL(request.url).searchParams.get("next") ?? "";
  const gone = await goToProvider(mode, settings, next);
  return "reason" in gone ? leadBack(gone, next) : leadOn(gone.url, [gone.cookie]);
}

/** Leads to where the person wanted to go, signed in; else to where they sign in, with the reason. */
export async function answerComing(store: Store, office: OfficeMode | undefined, request: Request): Promise<Response> {
  const { mode, settings } = requireProvider(office);
  const come = await comeFromProvider(store, mode, settings, request.headers, new URL(request.url).search);
  return "reason" in come ? leadBack(come, "") : leadOn(placeAfter(come.next), come.cookies);
}

function leadBack({ reason }: NotIn, next: string): Response {
  return leadOn(`/sign-in?${new URLSearchParams({ why: providerReasons[reason], next })}`, []);
}

function leadOn(place: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location: place, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
