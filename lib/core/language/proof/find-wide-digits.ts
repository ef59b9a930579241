// Digits in full width: figures of a report are written in half width (GB/T 15835).
import { type ProofSlip, slipOf } from "./slip.ts";

/** Runs of full-width digits, each with its half-width form. */
export function findWideDigits(text: string): readonly ProofSlip[] {
  return [...text.matchAll(/[０-９]+/gu)].map((match) => slipOf("wideDigits", match, { right: halfWidth(match[0]) }));
}

function halfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
