// What was checked, what came of it, and what still waits for a fix or an answer. The catalogue arrives after the page.
"use client";
import { useEffect, useState } from "react";
import { useDesk, useReport } from "#components/desk/desk-context.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { Finding } from "#core/checks/finding.ts";
import { blockingFindings, unansweredWarnings } from "#core/findings/ledger.ts";
import type { Summary } from "#core/findings/summary.ts";

export function CheckedSummary({ findings }: { findings: readonly Finding[] }) {
  const desk = useDesk();
  useReport();
  const [summary, setSummary] = useState<Summary>();
  useEffect(() => {
    let wanted = true;
    const load = () => import("#core/findings/summary.ts");
    void fetchPatiently(load, () => wanted).then((module) => {
      if (module && wanted) setSummary(module.summaryOf(desk.context(), findings));
    });
    return () => {
      wanted = false;
    };
  }, [desk, findings]);
  const errors = blockingFindings(desk.context(), findings).length;
  const warnings = unansweredWarnings(desk.context(), findings).length;
  const waiting = [errors > 0 ? `${errors} 个错误` : "", warnings > 0 ? `${warnings} 个疑问` : ""].filter(Boolean);
  return (
    <p role="status" data-checked>
      {summary ? `${findings.length === 0 ? "✓ " : ""}${summary.sentence}` : ""}
      {waiting.length > 0 ? `还有 ${waiting.join("、")}没有改正或说明。` : ""}
    </p>
  );
}
