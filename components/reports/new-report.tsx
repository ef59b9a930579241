// A new report: for a year and an office, or from last year's report in the system.
"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { officeKinds, officeLevels } from "#components/desk/office-words.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { useListening } from "#components/ui/use-listening.ts";
import { isCreated } from "#core/contract/answer.ts";
import { editionForYear, firstYear, lastYear } from "#core/editions/registry.ts";
import { officeNameFault } from "#core/report/office-name.ts";
import { continuable, sameReport } from "./like-reports.ts";
import styles from "./new-report.module.css";
import type { ListedReport } from "./report-list.tsx";

interface Wanted {
  readonly office: string;
  readonly year: string;
  readonly kind: string;
  readonly level: string;
}

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
  const { errors } = formState;
  const [office, year] = watch(["office", "year"]);
  const edition = editionForYear(Number(year));
  const same = sameReport(reports, office, year);
  const before = continuable(reports, office);
  const listed = Object.entries(errors).flatMap(([name, error]) =>
    error?.message ? [{ name, message: error.message }] : [],
  );

  // What was filled in before is a proposal: typing replaces it.
  useEffect(() => {
    if (listening) document.getElementById("new-office")?.focus();
  }, [listening]);

  async function create(body: object) {
    setBusy(true);
    setRefused("");
    const answered = await askServer("/api/reports", "POST", isCreated, body);
    if (answered.ok) router.push(`/reports/${answered.value.id}`);
    else {
      setBusy(false);
      setRefused(answered.message);
      focusSummary();
    }
  }

  function focusSummary() {
    requestAnimationFrame(() => summary.current?.focus());
  }

  function submit(event: FormEvent) {
    void handleSubmit(({ office, year, kind, level }) => {
      const chosen = { ...(kind ? { kind } : {}), ...(level ? { level } : {}) };
      return create({ year: Number(year), office: { name: office.trim(), ...chosen } });
    }, focusSummary)(event);
  }

  return (
    <Page title="新建年报" narrow intro="年度是报告所写的那一年，不是填写的这一年。">
      <div ref={summary} tabIndex={-1} className={styles.summary}>
        {listed.length > 0 || refused ? (
          <div role="alert" className={styles.errors}>
            <h2>请先改正下面的问题</h2>
            <ul>
              {refused ? <li>{refused}</li> : null}
              {listed.map(({ name, message }) => (
                <li key={name}>
                  <a href={`#new-${name}`}>{message}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label="单位名称" required help="用全称，与公章一致。" error={errors.office?.message}>
          <input
            id="new-office"
            disabled={!listening}
            autoComplete="organization"
            onFocus={(event) => event.currentTarget.select()}
            {...register("office", {
              validate: (text) => (text.trim() === "" ? "请填写单位名称" : (officeNameFault(text) ?? true)),
            })}
          />
        </Field>
        <Field
          label="年度"
          required
          help={edition ? `将使用${edition.name}（${edition.notice.number}）` : "四位数字，如 2024"}
          error={errors.year?.message}
        >
          <input
            id="new-year"
            inputMode="numeric"
            autoComplete="off"
            {...register("year", {
              validate: (text) =>
                editionForYear(Number(text)) !== undefined ||
                `没有“${text.trim()}”年度的年报格式，请填 ${firstYear} 至 ${lastYear} 之间的年份`,
            })}
          />
        </Field>
        <Field label="单位类别">
          <select id="new-kind" {...register("kind")}>
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
          <ButtonLink href="/reports">取消</ButtonLink>
        </div>
      </form>
      {before.length > 0 ? (
        <section className={styles.form} aria-labelledby="from-last-year">
          <h2 id="from-last-year">从上一年的年报开始</h2>
          <p>单位和联系方式沿用，上年结转等数字自动带入。</p>
          <ul className={styles.lastYears}>
            {before.map(({ id, office, year }) => (
              <li key={id}>
                <span>
                  {office} {year} 年
                </span>
                <Button small disabled={busy} onClick={() => void create({ fromLastYear: id })}>
                  新建 {year + 1} 年年报
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
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
