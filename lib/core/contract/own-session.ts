// One of a person's open sessions, as that person's page shows it.
import { z } from "zod";

export interface OwnSession {
  /** Tells it from the person's others. */
  readonly mark: string;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly usedAt: string;
  /** Where it was begun: an address. */
  readonly origin: string;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** What ends one. */
export const endSessionShape = z.object({ mark: z.string().max(64) });
