// Asking the server to save and what it has (PATCH and GET /api/reports/:id).
import { delays } from "#components/desk/delays.ts";
import { asPerson } from "#components/ui/as-person.ts";
import { type Expected, refusalIn, withFields } from "#core/contract/answer.ts";
import type { KeptVersion, SaveAnswer, SaveRequest } from "#core/contract/save.ts";
import type { Key } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";

export interface Fetched {
  readonly version: number;
  readonly report: Report;
  readonly savedAt: string;
}

/** What somebody has to do before anything is saved again: sign in, or choose the password that the administrator asks for. */
export type Asks = "signIn" | "newPassword";

/**
 * `away`: no answer, or one that says why it cannot be saved now (a full disk, nobody signed in): try again; `refused`:
 * an answer that trying again will not change.
 */
export type Sent =
  | { readonly kind: "answer"; readonly answer: SaveAnswer }
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly message: string; readonly key?: Key | undefined }
  | { readonly kind: "away"; readonly message?: string | undefined; readonly asks?: Asks | undefined };

export interface Server {
  save(request: SaveRequest): Promise<Sent>;
  fetch(): Promise<Fetched | undefined>;
}

const isSaveAnswer: Expected<SaveAnswer> = withFields("version", "savedAt", "applied", "merged", "conflicts");
const isKept: Expected<KeptVersion> = withFields("version", "report", "updatedAt");

/** The server behind the routes of one report. */
export function serverOf(reportId: string): Server {
  const url = `/api/reports/${encodeURIComponent(reportId)}`;
  return {
    async save(request) {
      const response = await ask(url, {
        method: "PATCH",
        headers: { "content-type": "application/json", ...asPerson() },
        body: JSON.stringify(request),
      });
      if (!response) return { kind: "away" };
      const body = await bodyOf(response);
      const { message, key, mustChange } = refusalIn(body);
      const asks = response.status === 401 ? "signIn" : mustChange ? "newPassword" : undefined;
      const isAway = response.status >= 500 || response.status === 429 || asks !== undefined;
      if (body === undefined || isAway) return { kind: "away", message, asks };
      if ((response.ok || response.status === 409) && isSaveAnswer(body)) return { kind: "answer", answer: body };
      if (response.status === 409) return { kind: "stale" };
      return { kind: "refused", message: message ?? "服务器没有接受这次保存。", key };
    },
    async fetch() {
      const response = await ask(url, { cache: "no-store", headers: asPerson() });
      if (!response?.ok) return undefined;
      const body = await bodyOf(response);
      return isKept(body) ? { version: body.version, report: body.report, savedAt: body.updatedAt } : undefined;
    },
  };
}

function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

async function ask(url: string, init: RequestInit): Promise<Response | undefined> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), delays.answer);
  try {
    return await fetch(url, { ...init, signal: controller.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
