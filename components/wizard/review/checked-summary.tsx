// What was checked and what came of it, in one sentence. The catalogue arrives after the page.
"use client";
import { useEffect, useState } from "react";
import type { Finding } from "#core/checks/finding.ts";
import type { Summary } from "#core/checks/summary.ts";
import { useDesk } from "../desk/desk-context.tsx";

export function CheckedSummary({ findings }: { findings: readonly Finding[] }) {
  const desk = useDesk();
  const [summary, setSummary] = useState<Summary>();
  useEffect(() => {
    let wanted = true;
    void import("#core/checks/summary.ts").then(({ summaryOf }) => {
      if (wanted) setSummary(summaryOf(desk.context(), findings));
    });
    return () => {
      wanted = false;
    };
  }, [desk, findings]);
  return (
    <p role="status" data-checked>
      {summary ? `${findings.length === 0 ? "✓ " : ""}${summary.sentence}` : ""}
    </p>
  );
}
