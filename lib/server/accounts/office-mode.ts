// Whether people sign in here (office mode), and how their cookie is called. Set by the server before it answers anybody.

import type { ProviderSettings } from "./provider-settings.ts";

export interface OfficeMode {
  /** Name of the session's cookie. */
  readonly cookie: string;
  /** The cookie travels encrypted only. */
  readonly secure: boolean;
  /** The office's own sign-on, if it has one. */
  readonly provider?: ProviderSettings | undefined;
}

// On globalThis, like the store: the server and the bundled routes each load this file.
declare global {
  var nianbaoOffice: OfficeMode | undefined;
}

/** Undefined on one's own PC: nobody signs in. */
export function officeMode(): OfficeMode | undefined {
  return globalThis.nianbaoOffice;
}

export function setOfficeMode(mode: OfficeMode | undefined): void {
  globalThis.nianbaoOffice = mode;
}

/** `secure`: users reach the server by https. `port` keeps the cookies of two programs on one machine apart. */
export function modeFor(secure: boolean, port: number, provider?: ProviderSettings): OfficeMode {
  const cookie = secure ? "__Host-nianbao" : `nianbao_session_${port}`;
  return { cookie, secure, ...(provider ? { provider } : {}) };
}

/** Who asked, as the front door found out: written by it into every request, whatever the client sent. */
export const originHeader = "x-nianbao-origin";
/** What was asked for, so that it can be gone to after signing in; written by the front door. */
export const pathHeader = "x-nianbao-path";
