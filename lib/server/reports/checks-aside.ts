// The place where long checks are done aside. The server fills it at its start and loads no check for that.
import type { Finding } from "#core/checks/finding.ts";
import type { Report } from "#core/report/report.ts";

export interface CheckTask {
  readonly report: Report;
  readonly lastYear?: Report | undefined;
  readonly today?: string | undefined;
}

type CheckAside = (task: CheckTask) => Promise<Finding[]>;

// On globalThis, as the store is: the server brings the thread, and the bundled routes find it here.
declare global {
  var nianbaoCheckAside: CheckAside | undefined;
}

/** Called by the server at its start. */
export function setCheckAside(check: CheckAside): void {
  globalThis.nianbaoCheckAside = check;
}

/** What the server brought; undefined where there is no server. */
export function checksAside(): CheckAside | undefined {
  return globalThis.nianbaoCheckAside;
}
