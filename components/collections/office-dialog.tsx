// One office typed in or changed: its names, what it is, below whom it stands, in which years it exists.
"use client";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import type { EditedOffice } from "#core/offices/change-offices.ts";
import type { ListedOffice } from "#core/offices/listed-office.ts";
import { kindWords, levelWords } from "#core/offices/office-list-words.ts";
import { kindsOfOffice, levelsOfOffice } from "#core/report/report.ts";
import styles from "./collections.module.css";

export function OfficeDialog({
  office,
  names,
  onSave,
  onClose,
}: {
  /** Undefined for a new one. */
  office: ListedOffice | undefined;
  /** Of all offices: one of them may be above it. */
  names: readonly string[];
  /** Answers whether it was taken. */
  onSave: (office: EditedOffice) => Promise<boolean>;
  onClose: () => void;
}) {
  const form = useId();
  const [busy, setBusy] = useState(false);
  const [lacking, setLacking] = useState("");

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const edited = officeOf(new FormData(event.currentTarget));
    if (typeof edited === "string") return setLacking(edited);
    setLacking("");
    setBusy(true);
    if (await onSave(edited)) onClose();
    else setBusy(false);
  }

  return (
    <Dialog
      title={office ? `修改单位：${office.name}` : "添加单位"}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="main" type="submit" form={form} disabled={busy}>
            保存
          </Button>
        </>
      }
    >
      <form id={form} className={styles.fields} onSubmit={(event) => void submit(event)} noValidate>
        <OfficeFields office={office} names={names} lacking={lacking} listId={`${form}-names`} />
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly office: ListedOffice | undefined;
  readonly names: readonly string[];
  /** What is wrong with what was typed. */
  readonly lacking: string;
  readonly listId: string;
}

function OfficeFields({ office, names, lacking, listId }: FieldsProps) {
  return (
    <>
      <Field label="单位名称" required error={lacking === "" ? undefined : lacking}>
        <input name="name" defaultValue={office?.name} autoComplete="off" maxLength={100} />
      </Field>
      <Field label="曾用名、简称" help="几个名称用顿号隔开；更名后原名会自动记入。">
        <input name="aliases" defaultValue={office?.aliases.join("、")} autoComplete="off" />
      </Field>
      <Field label="类别">
        <select name="kind" defaultValue={office?.kind ?? ""}>
          <option value="">未写</option>
          {kindsOfOffice.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
      </Field>
      <Field label="层级">
        <select name="level" defaultValue={office?.level ?? ""}>
          <option value="">未写</option>
          {levelsOfOffice.map((level) => (
            <option key={level} value={level}>
              {levelWords[level]}
            </option>
          ))}
        </select>
      </Field>
      <Field label="上级单位" help="它的年报里已经包含本单位的，不会重复计入。">
        <input name="parent" defaultValue={office?.parent} list={listId} autoComplete="off" />
      </Field>
      <Field label="统一社会信用代码或其他代码">
        <input name="code" defaultValue={office?.code} autoComplete="off" maxLength={100} />
      </Field>
      <Field label="设立年度" help="这一年以前不用报送；不清楚可以不填。">
        <input name="from" defaultValue={office?.from} inputMode="numeric" autoComplete="off" />
      </Field>
      <Field label="截至年度" help="撤销、并入其他单位前的最后一年；仍在的不填。">
        <input name="until" defaultValue={office?.until} inputMode="numeric" autoComplete="off" />
      </Field>
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** The office that was typed in, or what is wrong with it. */
function officeOf(form: FormData): EditedOffice | string {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const name = text("name");
  if (name === "") return "请填写单位名称";
  const years = { from: text("from"), until: text("until") };
  for (const year of Object.values(years))
    if (year !== "" && !/^(?:19[5-9]\d|20\d\d)$/u.test(year)) return `年度应写成 2024 这样的四位数字，不是“${year}”`;
  const aliases = text("aliases")
    .split(/[、，,;；]/u)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
  return {
    name,
    aliases,
    kind: kindsOfOffice.find((kind) => kind === text("kind")),
    level: levelsOfOffice.find((level) => level === text("level")),
    parent: text("parent") || undefined,
    code: text("code") || undefined,
    from: years.from === "" ? undefined : Number(years.from),
    until: years.until === "" ? undefined : Number(years.until),
  };
}
