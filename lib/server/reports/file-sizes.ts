// How large the files are that nearly everybody comes for: told before they are downloaded.
import { createHash } from "node:crypto";
import type { Store } from "../store/store.ts";
import { outputSource } from "./output-source.ts";
import { type OutputKind, outputs } from "./outputs.ts";

/** In bytes, by the name of the output; one that this machine cannot make, or that may not be made yet, is left out. */
export type FileSizes = Partial<Record<OutputKind, number>>;

/** Sizes by what the files are made of, newest last: a PDF takes a browser a second or two. */
const known = new Map<string, number>();
const mostKnown = 500;

/** Sizes of these outputs of a report. Nothing while its final version is held back. Refused as `readReport` does. */
export async function fileSizes(store: Store, id: string, kinds: readonly OutputKind[]): Promise<FileSizes> {
  const source = await outputSource(store, id);
  if (source.standing.length + source.state.notStarted.length > 0) return {};
  const sizes: FileSizes = {};
  const { report, lastYear } = source;
  const content = createHash("sha256")
    .update(JSON.stringify([report, lastYear]))
    .digest("hex");
  for (const kind of kinds) {
    const key = `${kind} ${content}`;
    // The house style of Word may change under the same report; the others are made of the report alone.
    const size = (kind === "pdf" ? known.get(key) : undefined) ?? (await sizeOf(kind, source));
    if (size === undefined) continue;
    sizes[kind] = size;
    remember(key, size);
  }
  return sizes;
}

async function sizeOf(
  kind: OutputKind,
  source: Parameters<(typeof outputs)[OutputKind]["write"]>[0],
): Promise<number | undefined> {
  const written = await outputs[kind].write(source).catch(() => undefined);
  return written === undefined ? undefined : Buffer.byteLength(written);
}

function remember(key: string, size: number): void {
  known.delete(key);
  known.set(key, size);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}
