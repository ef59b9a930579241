// Rows of the tables as plain JSON and back; bytes are base64.
import type { KeptRow, KeptValue } from "./kept-rest-shape.ts";

export function plainRow(row: object): KeptRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

export function packedRow(row: KeptRow): Readonly<Record<string, string | number | null | Uint8Array>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, packed(value)]));
}

function plain(value: unknown): KeptValue {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString("base64") };
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function packed(value: KeptValue): string | number | null | Uint8Array {
  return typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : value;
}
