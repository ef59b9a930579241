// Headers on every answer: what a page of ours may load and do.
import { randomBytes } from "node:crypto";

const fixed: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Documents shown inline from the API (a preview in a frame): no scripts, no requests. */
const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

/** The policy of a page and the headers of its answer. Next puts the policy's nonce on its scripts. */
export function headersFor(
  url: string,
  dev = false,
  encrypted = false,
): { readonly policy: string; readonly headers: Readonly<Record<string, string>> } {
  const isOpen = isOpenData(url);
  const policy =
    isOpen || url.startsWith("/api/") ? documentPolicy : pagePolicy(randomBytes(16).toString("base64"), dev);
  const always = encrypted ? { ...fixed, "strict-transport-security": "max-age=31536000" } : fixed;
  return { policy, headers: { ...always, ...(isOpen ? forAnybody : {}), "content-security-policy": policy } };
}

/** What anybody may read, pages of other sites too. */
const forAnybody = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" } as const;

function isOpenData(url: string): boolean {
  return /^\/open(?:[/?]|$)/.test(url);
}

function pagePolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
