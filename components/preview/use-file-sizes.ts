// How large the files are, asked for after the page is there: nobody waits for it.
"use client";
import { useEffect, useState } from "react";
import { askServer } from "#components/ui/ask-server.ts";
import type { Expected } from "#core/contract/answer.ts";

export type FileSizes = Readonly<Record<string, number>>;

const areSizes: Expected<FileSizes> = (value): value is FileSizes =>
  typeof value === "object" && value !== null && Object.values(value).every((size) => typeof size === "number");

/** Sizes in bytes by output, as they become known; none while the final version is held back. */
export function useFileSizes(reportId: string, held: boolean): FileSizes {
  const [sizes, setSizes] = useState<FileSizes>({});
  useEffect(() => {
    if (held) return;
    let gone = false;
    async function ask() {
      // The PDF last: it takes a browser of its own.
      for (const query of ["", "?pdf=1"]) {
        const path = `/api/reports/${encodeURIComponent(reportId)}/sizes${query}`;
        const answered = await askServer(path, "GET", areSizes);
        if (gone) return;
        if (answered.ok) setSizes((before) => ({ ...before, ...answered.value }));
      }
    }
    void ask();
    return () => {
      gone = true;
    };
  }, [reportId, held]);
  return sizes;
}

/** `38 KB`, `1.2 MB`: rounded up, as a file of so many bytes needs. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}
