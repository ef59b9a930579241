// What a new report needs to be told: whose it is, for which year, and what kind of office that is.
"use client";
import type { ComponentProps } from "react";
import type { UseFormReturn } from "react-hook-form";
import { officeKinds, officeLevels } from "#components/desk/office-words.ts";
import { Field } from "#components/ui/field.tsx";
import type { Edition } from "#core/editions/edition.ts";
import { judgeOffice, judgeYear, type Wanted } from "./wanted-report.ts";

interface Props {
  readonly form: UseFormReturn<Wanted>;
  readonly edition: Edition | undefined;
  /** The kind that is shown: chosen, or guessed from the name. */
  readonly kind: string;
  readonly listening: boolean;
  readonly onKindChosen: () => void;
}

export function WantedFields({ form: { register, formState }, edition, kind, listening, onKindChosen }: Props) {
  const { errors, dirtyFields } = formState;
  return (
    <>
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
      <Field label="单位类别" help={kind !== "" && !dirtyFields.kind ? "按名称推测，不对请改。" : undefined}>
        <LaterChoice id="new-kind" words={officeKinds} {...register("kind", { onChange: onKindChosen })} value={kind} />
      </Field>
      <Field label="单位层级">
        <LaterChoice id="new-level" words={officeLevels} {...register("level")} />
      </Field>
    </>
  );
}

/** One of several, or nothing yet. */
function LaterChoice({
  words,
  ...select
}: ComponentProps<"select"> & { readonly words: Readonly<Record<string, string>> }) {
  return (
    <select {...select}>
      <option value="">以后再选</option>
      {Object.entries(words).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
