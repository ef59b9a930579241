// Files that came and could not be read: they stay listed, until somebody takes them off.
import type { UnreadFile } from "#core/collection/office-return.ts";
import type { KeptCollection, KeptReturn } from "../store/collection-store.ts";

/** Those of the files that are listed with why they were not read. */
export function unreadFiles(
  { collection }: KeptCollection,
  files: readonly KeptReturn[],
): readonly (UnreadFile & { readonly id: string })[] {
  const gone = new Set(collection.decisions.flatMap((one) => (one.do === "setAside" ? [one.file] : [])));
  return files.flatMap(({ id, state, file, why }) =>
    state === "unread" && !gone.has(String(id)) ? [{ id: String(id), file, why }] : [],
  );
}
