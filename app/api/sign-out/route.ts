// Signing out: the session is forgotten here, and the cookie there; who came by the office's sign-on is led there to leave it too.
import { headers as asked } from "next/headers";
import { endAtProvider } from "#server/accounts/ask-provider.ts";
import { officeMode } from "#server/accounts/office-mode.ts";
import { cameByProvider, comeCookie } from "#server/accounts/provider-sign-in.ts";
import { signOut } from "#server/accounts/sign-in.ts";
import { requireVisitor } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";

export function POST(): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await requireVisitor({ leaving: true });
    const mode = officeMode();
    const headers = await asked();
    const place = mode?.provider && cameByProvider(headers, mode) ? await endAtProvider(mode.provider) : undefined;
    const response = json(place ? { place } : {});
    if (mode) response.headers.append("set-cookie", await signOut(store, mode, visitor));
    if (mode?.provider) response.headers.append("set-cookie", comeCookie(mode, false));
    return response;
  });
}
