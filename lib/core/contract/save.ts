// An autosave (PATCH /api/reports/:id): what is sent and what is answered. Protocol: lib/decisions/0002-drafts-protocol.md.
import * as z from "zod";
import type { Key } from "../report/keys.ts";
import type { Report } from "../report/report.ts";

/** One edit: `raw` is the text as typed, `base` what the clerk saw there before. */
export interface Op {
  readonly key: Key;
  readonly raw: string;
  readonly base: string;
  /** What was typed, where `raw` was made of it (`=414+2`): kept in the history only. */
  readonly typed?: string | undefined;
}

export interface SaveRequest {
  /** The same for every retry of one save, so that a retry is harmless. */
  readonly saveId: string;
  readonly baseVersion: number;
  readonly ops: readonly Op[];
  readonly author?: string | undefined;
}

/** A place that somebody else changed since the clerk's version, with what stands there now. */
export interface Merged {
  readonly key: Key;
  readonly raw: string;
  readonly author: string;
  readonly at: string;
}

/** A place where both changed: the clerk's text was not applied. */
export interface Conflict extends Op {
  /** The place in Chinese. */
  readonly label: string;
  /** What stands there now. */
  readonly current: string;
  readonly author: string;
  readonly at: string;
}

export interface SaveAnswer {
  /** The report's version after the save; the next save's base. */
  readonly version: number;
  readonly savedAt: string;
  /** Keys whose text now stands as sent. */
  readonly applied: readonly Key[];
  /** What others changed meanwhile, for the clerk's screen. */
  readonly merged: readonly Merged[];
  readonly conflicts: readonly Conflict[];
  /** With conflicts: one Chinese sentence. */
  readonly message?: string;
}

/** A report as the server has it (GET /api/reports/:id). */
export interface KeptVersion {
  readonly version: number;
  readonly report: Report;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
}

/** The key of an explanation names the cells of its finding, which can be those of all tables. */
const longestKey = 20_000;
/** What was typed where the text saved was made of it: a formula. */
const longestTyped = 200;
const mostOps = 1_000;

const op = z.strictObject({
  key: z.string().max(longestKey),
  raw: z.string(),
  base: z.string(),
  typed: z.string().max(longestTyped).optional(),
}) satisfies z.ZodType<Op>;

/** An autosave as a route takes it. */
export const saveShape = z.strictObject({
  saveId: z.string().regex(/^[\w-]{8,64}$/),
  baseVersion: z.int().min(1),
  ops: z.array(op).min(1).max(mostOps),
  author: z.string().max(50).optional(),
}) satisfies z.ZodType<SaveRequest>;
