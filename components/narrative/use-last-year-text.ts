// Last year's text of a section, as it was printed.
"use client";
import { useMemo } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { resolvedText } from "#core/report/placeholders.ts";

/** Last year's text of a section; "" where there is none. */
export function useLastYearText(section: string): string {
  const { lastYear } = useDesk();
  return useMemo(() => {
    if (!lastYear) return "";
    const { edition, report, figures } = lastYear;
    return resolvedText(edition, report, figures, report.narrative[section] ?? "");
  }, [lastYear, section]);
}
