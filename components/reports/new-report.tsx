// A new report: for a year and an office, or from last year's report in the system.
"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { registerStep } from "#components/desk/stepping/steps.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { useListening } from "#components/ui/use-listening.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { registerTables } from "#core/register/answerable-heads.ts";
import { beginReport } from "./begin-report.ts";
import { FaultList, focusFaults } from "./fault-list.tsx";
import { FromLastYear } from "./from-last-year.tsx";
import { continuable, sameReport } from "./like-reports.ts";
import type { ListedReport } from "./listed-report.ts";
import styles from "./new-report.module.css";
import { WantedFields } from "./wanted-fields.tsx";
import { requestFor, shownKind, type Wanted } from "./wanted-report.ts";

export function NewReport({ reports, thisYear }: { reports: readonly ListedReport[]; thisYear: number }) {
  const listening = useListening();
  const summary = useRef<HTMLDivElement>(null);
  const { busy, refused, create } = useBeginning(summary);
  const form = useForm<Wanted>({
    defaultValues: { office: reports[0]?.office ?? "", year: String(thisYear - 1), kind: "", level: "" },
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  const [office, year, kind] = form.watch(["office", "year", "kind"]);
  const [kindChosen, setKindChosen] = useState(false);
  const shown = shownKind({ office, kind }, kindChosen);
  const edition = editionForYear(Number(year));
  const same = sameReport(reports, office, year);

  // What was filled in before is a proposal: typing replaces it.
  useEffect(() => {
    if (listening) document.getElementById("new-office")?.focus();
  }, [listening]);

  function submit(event: FormEvent) {
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const step = submitter instanceof HTMLButtonElement && submitter.value !== "" ? submitter.value : undefined;
    const go = (wanted: Wanted) => create(requestFor({ ...wanted, kind: shown }), step);
    void form.handleSubmit(go, () => focusFaults(summary))(event);
  }

  return (
    <Page title="新建年报" narrow intro="年度是报告所写的那一年，不是填写的这一年。">
      <FaultList of={summary} errors={errors} refused={refused} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <WantedFields
          form={form}
          edition={edition}
          kind={shown}
          listening={listening}
          onKindChosen={() => setKindChosen(true)}
        />
        {same ? <SameReport report={same} /> : null}
        <div className={styles.buttons}>
          <BeginButtons edition={edition} busy={busy} again={same !== undefined} />
          <ButtonLink href="/reports">取消</ButtonLink>
        </div>
      </form>
      <FromLastYear
        reports={continuable(reports, office)}
        busy={busy}
        onChosen={(id) => void create({ fromLastYear: id })}
      />
    </Page>
  );
}

/** Makes a report and goes to it; the reason why not is shown and focused. */
function useBeginning(summary: RefObject<HTMLDivElement | null>) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");

  async function create(body: object, step?: string) {
    setBusy(true);
    setRefused("");
    const begun = await beginReport(body, step);
    if (begun.ok) return router.push(begun.href);
    setBusy(false);
    setRefused(begun.message);
    focusFaults(summary);
  }

  return { busy, refused, create };
}

interface BeginProps {
  readonly edition: Edition | undefined;
  readonly busy: boolean;
  /** Is there one already? */
  readonly again: boolean;
}

function BeginButtons({ edition, busy, again }: BeginProps) {
  return (
    <>
      <Button look="main" type="submit" disabled={busy}>
        {busy ? "正在新建…" : again ? "仍要新建并开始填写" : "新建并开始填写"}
      </Button>
      {edition && registerTables(edition).length > 0 ? (
        <Button type="submit" value={registerStep} disabled={busy}>
          新建，先从台账计数
        </Button>
      ) : null}
    </>
  );
}

/** There is one already: most likely it is to be opened, not made again. */
function SameReport({ report: { id, office, year } }: { report: ListedReport }) {
  return (
    <div role="status" className={styles.same} data-same={id}>
      <p>
        已有一份“{office}”{year} 年的年报，再建一份容易填重。
      </p>
      <ButtonLink look="main" href={`/reports/${id}`}>
        打开已有的
      </ButtonLink>
    </div>
  );
}
