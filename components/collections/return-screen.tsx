// A return confirmed: the doubtful figures first, beside the source; the confirmed ones take the place of those that were read.
"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ConfirmScreen } from "#components/importing/confirm/confirm-screen.tsx";
import type { Confirming } from "#components/importing/confirm/confirming.ts";
import styles from "#components/importing/import-desk.module.css";
import { exchangeOf } from "#components/importing/put-to-use.ts";
import { announce } from "#components/ui/announce.ts";
import { tellServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { isOpen } from "#core/checks/unread-cells.ts";
import type { ReadAnswer } from "#core/contract/read-answer.ts";
import type { Report } from "#core/report/report.ts";

/** What is open still: figures without which the return stays 待核, and others that nobody has looked at. */
function stillOpen(report: Report, openDoubts: number): string {
  const unread = Object.keys(report.reading ?? {}).filter((name) => isOpen(report, name)).length;
  if (unread > 0) return `（还有 ${unread} 处读不准，保存后仍是待核）`;
  return openDoubts > 0 ? `（还有 ${openDoubts} 处没有看过）` : "";
}

export function ReturnScreen({ collection, id, answer }: { collection: string; id: string; answer: ReadAnswer }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const kept = useRef<{ state?: Confirming }>({});

  async function save(report: Report) {
    setBusy(true);
    const exchange = await exchangeOf(report);
    const answered = await tellServer(`/api/collections/${collection}/files/${id}`, "POST", { exchange });
    if (answered.ok) return router.push(`/collections/${collection}`);
    setBusy(false);
    announce(answered.message);
  }

  return (
    <main id="main" className={styles.confirm}>
      <h1 className="visually-hidden">核对报来的年报</h1>
      <ConfirmScreen
        answer={answer}
        kept={kept.current}
        actions={(report, openDoubts) => (
          <>
            <ButtonLink href={`/collections/${collection}`}>返回报送情况</ButtonLink>
            <Button look="main" disabled={busy} onClick={() => void save(report)}>
              {`保存核对结果${stillOpen(report, openDoubts)}`}
            </Button>
          </>
        )}
      />
      <StatusRegion />
    </main>
  );
}
