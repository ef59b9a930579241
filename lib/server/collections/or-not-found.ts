// For pages: what is not there is no error of the program.
import { isRefusal } from "../ground/refusal.ts";

/** What `work` gives, undefined where it is refused because something is not there. */
export async function orNotFound<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error) && (error.status === 404 || error.status === 410)) return undefined;
    throw error;
  }
}
