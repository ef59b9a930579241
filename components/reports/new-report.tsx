// A new report: for a year and an office, or from last year's report in the system.
"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { officeKinds, officeLevels } from "#components/desk/office-words.ts";
import { registerStep } from "#components/desk/stepping/steps.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { useListening } from "#components/ui/use-listening.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { registerTables } from "#core/register/answerable-heads.ts";
import { beginReport } from "./begin-report.ts";
import { FaultList, focusFaults } from "./fault-list.tsx";
import { FromLastYear } from "./from-last-year.tsx";
import { continuable, sameReport } from "./like-reports.ts";
import type { ListedReport } from "./listed-report.ts";
import styles from "./new-report.module.css";
import { judgeOffice, judgeYear, requestFor, shownKind, type Wanted } from "./wanted-report.ts";

export function NewReport({ reports, thisYear }: { reports: readonly ListedReport[]; thisYear: number }) {
  const router = useRouter();
  const listening = useListening();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const summary = useRef<HTMLDivElement>(null);
  const { register, handleSubmit, watch, formState } = useForm<Wanted>({
    defaultValues: { office: reports[0]?.office ?? "", year: String(thisYear - 1), kind: "", level: "" },
    shouldFocusError: false,
  });
  const { errors, dirtyFields } = formState;
  const [office, year, kind] = watch(["office", "year", "kind"]);
  const [kindChosen, setKindChosen] = useState(false);
  const shown = shownKind({ office, kind }, kindChosen);
  const edition = editionForYear(Number(year));
  const same = sameReport(reports, office, year);

  // What was filled in before is a proposal: typing replaces it.
  useEffect(() => {
    if (listening) document.getElementById("new-office")?.focus();
  }, [listening]);

  async function create(body: object, step?: string) {
    setBusy(true);
    setRefused("");
    const begun = await beginReport(body, step);
    if (begun.ok) return router.push(begun.href);
    setBusy(false);
    setRefused(begun.message);
    focusFaults(summary);
  }

  function submit(event: FormEvent) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const step = submitter instanceof HTMLButtonElement && submitter.value !== "" ? submitter.value : undefined;
    const go = (wanted: Wanted) => create(requestFor({ ...wanted, kind: shown }), step);
    void handleSubmit(go, () => focusFaults(summary))(event);
  }

  const kindField = register("kind", { onChange: () => setKindChosen(true) });
  return (
    <Page title="新建年报" narrow intro="年度是报告所写的那一年，不是填写的这一年。">
      <FaultList of={summary} errors={errors} refused={refused} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label="单位名称" required help="用全称，与公章一致。" error={errors.office?.message}>
          <input
            id="new-office"
            disabled={!listening}
            autoComplete="organization"
            onFocus={(event) => event.currentTarget.select()}
            {...register("office", { validate: judgeOffice })}
          />
        </Field>
        <Field
          label="年度"
          required
          help={edition ? `将使用${edition.name}（${edition.notice.number}）` : "四位数字，如 2024"}
          error={errors.year?.message}
        >
          <input id="new-year" inputMode="numeric" autoComplete="off" {...register("year", { validate: judgeYear })} />
        </Field>
        <Field label="单位类别" help={shown !== "" && !dirtyFields.kind ? "按名称推测，不对请改。" : undefined}>
          <select id="new-kind" {...kindField} value={shown}>
            <option value="">以后再选</option>
            {Object.entries(officeKinds).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        <Field label="单位层级">
          <select id="new-level" {...register("level")}>
            <option value="">以后再选</option>
            {Object.entries(officeLevels).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        {same ? <SameReport report={same} /> : null}
        <div className={styles.buttons}>
          <Button look="main" type="submit" disabled={busy}>
            {busy ? "正在新建…" : same ? "仍要新建并开始填写" : "新建并开始填写"}
          </Button>
          {edition && registerTables(edition).length > 0 ? (
            <Button type="submit" value={registerStep} disabled={busy}>
              新建，先从台账计数
            </Button>
          ) : null}
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
