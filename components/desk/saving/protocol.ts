// What autosave sends and what the server answers (PATCH /api/reports/:id).
import type { Key } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";

/** One edit: the text as typed and what stood there before on the server. */
export interface Op {
  readonly key: Key;
  readonly raw: string;
  readonly base: string;
  /** What the clerk typed, where `raw` was made of it: kept in the history only. */
  readonly typed?: string;
}

export interface SaveRequest {
  /** The same for every retry of one save, so that a retry is harmless. */
  readonly saveId: string;
  readonly baseVersion: number;
  readonly ops: readonly Op[];
}

/** A place that was changed here and elsewhere. */
export interface Conflict {
  readonly key: Key;
  readonly label: string;
  readonly raw: string;
  /** What stands on the server. */
  readonly current: string;
  readonly author?: string | undefined;
  readonly at?: string | undefined;
}

export interface SaveAnswer {
  readonly version: number;
  readonly savedAt: string;
  readonly applied: readonly Key[];
  readonly merged: readonly { readonly key: Key; readonly raw: string }[];
  readonly conflicts: readonly Conflict[];
}

export interface Fetched {
  readonly version: number;
  readonly report: Report;
  readonly savedAt: string;
}

/** `away`: no answer, or one that says why it cannot be saved now (a full disk): try again; `refused`: an answer that trying again will not change. */
export type Sent =
  | { readonly kind: "answer"; readonly answer: SaveAnswer }
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly message: string; readonly key?: Key | undefined }
  | { readonly kind: "away"; readonly message?: string | undefined };

export interface Server {
  save(request: SaveRequest): Promise<Sent>;
  fetch(): Promise<Fetched | undefined>;
}

const patience = 15_000;

/** The server behind the routes of one report. */
export function serverOf(reportId: string): Server {
  const url = `/api/reports/${encodeURIComponent(reportId)}`;
  return {
    async save(request) {
      const response = await ask(url, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
      });
      if (!response) return { kind: "away" };
      const body = (await response.json().catch(() => undefined)) as
        | (Partial<SaveAnswer> & { message?: string; key?: string })
        | undefined;
      if (!body || response.status >= 500 || response.status === 429 || response.status === 401)
        return { kind: "away", message: body?.message };
      if ((response.ok || response.status === 409) && body.applied && body.conflicts)
        return { kind: "answer", answer: body as SaveAnswer };
      if (response.status === 409) return { kind: "stale" };
      return { kind: "refused", message: body.message ?? "服务器没有接受这次保存。", key: body.key };
    },
    async fetch() {
      const response = await ask(url, { cache: "no-store" });
      if (!response?.ok) return undefined;
      const body = (await response.json().catch(() => undefined)) as
        | { version: number; report: Report; updatedAt?: string }
        | undefined;
      return body && { version: body.version, report: body.report, savedAt: body.updatedAt ?? "" };
    },
  };
}

async function ask(url: string, init: RequestInit): Promise<Response | undefined> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    return await fetch(url, { ...init, signal: controller.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
