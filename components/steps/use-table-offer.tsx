// A table that is pasted into a text belongs into its table: it is offered there, and never dropped in silence.
"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useState } from "react";
import type { OfferTable } from "#components/narrative/prose-field-props.ts";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { OfferedTableProps } from "./offered-table.tsx";

const OfferedTable = dynamic(() =>
  fetchPatiently(() => import("./offered-table.tsx")).then((module) => module.OfferedTable),
);

/** What a text asks for each paste, and the dialog to be shown beside it. */
export function useTableOffer(): { readonly onTable: OfferTable; readonly dialog: ReactNode } {
  const [offered, setOffered] = useState<Omit<OfferedTableProps, "onClose">>();
  const onTable = useCallback<OfferTable>(async (clip, titles, put) => {
    const isTable = /<t[dh][\s>]/i.test(clip.getData("text/html")) || clip.getData("text/plain").includes("\t");
    if (!isTable) return false;
    const { tablesIn } = await import("./read-tables.ts");
    const found = tablesIn(clip, titles);
    if (found) setOffered({ ...found, put });
    return found !== undefined;
  }, []);
  const dialog = offered ? <OfferedTable {...offered} onClose={() => setOffered(undefined)} /> : null;
  return { onTable, dialog };
}
