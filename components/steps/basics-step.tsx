// 基本信息: the office, the year, whom to ask, where the report was published, the opening.
"use client";
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { useDesk, useText, useTopic } from "#components/desk/desk-context.tsx";
import { officeKinds, officeLevels } from "#components/desk/office-words.ts";
import { basicsStep, openingStep } from "#components/desk/stepping/steps.ts";
import { useBoundField } from "#components/desk/use-bound-field.ts";
import { FindingsPanel } from "#components/findings/findings-panel.tsx";
import { SectionText } from "#components/narrative/section-text.tsx";
import { Field } from "#components/ui/field.tsx";
import type { Key } from "#core/report/keys.ts";
import { usualTitle } from "#core/report/title.ts";
import styles from "./basics-step.module.css";
import { StepFoot, StepHead } from "./step-head.tsx";
import tableStyles from "./table-step.module.css";
import { useTableOffer } from "./use-table-offer.tsx";

const contactFields: readonly (readonly [Key, string, string?])[] = [
  ["details.contact.address", "联系地址"],
  ["details.contact.postcode", "邮政编码"],
  ["details.contact.phone", "联系电话"],
  ["details.contact.fax", "传真"],
  ["details.contact.email", "电子邮箱"],
];

const publishedFields: readonly (readonly [Key, string, string?])[] = [
  ["details.published.date", "发布日期", "如 2022-01-28；部门 1 月 31 日前、政府 3 月 31 日前公布"],
  ["details.published.url", "发布网址", "公布年报的政府网站栏目或网页地址"],
  ["details.published.number", "文号"],
  ["details.published.indexNumber", "索引号"],
];

const signatureFields: readonly (readonly [Key, string, string?])[] = [
  ["details.signature.office", "署名", "一般与单位名称相同；留空不印"],
  ["details.signature.date", "成文日期", "如 2022-01-25，印作 2022年1月25日；留空不印"],
];

export function BasicsStep() {
  const { onTable, dialog } = useTableOffer();
  return (
    <>
      <StepHead title="基本信息" help="单位名称用全称，与公章一致；联系方式印在引言里，方便公众咨询。" />
      <div className={tableStyles.columns}>
        <div className={styles.groups}>
          <OfficeAndYear />
          <FieldGroup legend="联系方式" fields={contactFields} />
          <FieldGroup legend="公布情况" fields={publishedFields} />
          <FieldGroup legend="署名和附件（可不填）" fields={signatureFields}>
            <div className={styles.row}>
              <Field label="附件说明" help="每行一个附件名称，印在正文之后；留空不印">
                <Lines textKey="details.attachments" />
              </Field>
            </div>
          </FieldGroup>
          <fieldset className={styles.wide}>
            <legend>引言（标题之后、第一部分之前）</legend>
            <p className={styles.help}>
              写明编制依据、统计期限、公布网址和联系方式；在“参考句”里有按基本信息拟好的一段，可以插入；留空则不印。
            </p>
            <SectionText section={openingStep} label="引言" subheadings={[]} rows={7} onTable={onTable} />
          </fieldset>
        </div>
        <aside className={tableStyles.side} aria-label="核对">
          <FindingsPanel section={basicsStep} />
        </aside>
      </div>
      <StepFoot step={basicsStep} />
      {dialog}
    </>
  );
}

function OfficeAndYear() {
  const desk = useDesk();
  const { year } = desk.report();
  const title = useTopic("report", () => usualTitle(desk.report()));
  return (
    <fieldset className={styles.group}>
      <legend>单位与年度</legend>
      <div className={styles.row}>
        <Field label="单位名称" required>
          <TextInput textKey="office.name" autoComplete="organization" />
        </Field>
      </div>
      <Field label="单位类别" required help="如政府须报告考核、评议和责任追究。">
        <Choice textKey="office.kind" choices={officeKinds} />
      </Field>
      <Field label="单位层级" help="决定公布期限等核对项目。">
        <Choice textKey="office.level" choices={officeLevels} />
      </Field>
      <dl className={`${styles.facts} ${styles.row}`}>
        <div>
          <dt>年度</dt>
          <dd>{year} 年</dd>
        </div>
        <div>
          <dt>格式</dt>
          <dd>
            {desk.edition.name}，{desk.edition.notice.number}
          </dd>
        </div>
      </dl>
      <div className={styles.row}>
        <Field label="标题" help={`留空即用“${title}”`}>
          <TextInput textKey="title" />
        </Field>
      </div>
    </fieldset>
  );
}

function FieldGroup({
  legend,
  fields,
  children,
}: {
  legend: string;
  fields: readonly (readonly [Key, string, string?])[];
  children?: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {fields.map(([key, label, help]) => (
        <Field key={key} label={label} help={help}>
          <TextInput textKey={key} id={key} />
        </Field>
      ))}
      {children}
    </fieldset>
  );
}

type InputProps = InputHTMLAttributes<HTMLInputElement> & { textKey: Key };

function TextInput({ textKey, ...rest }: InputProps) {
  return <input autoComplete="off" {...rest} {...useBoundField<HTMLInputElement>(textKey)} />;
}

function Lines({ textKey, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement> & { textKey: Key }) {
  return <textarea rows={2} {...rest} {...useBoundField<HTMLTextAreaElement>(textKey)} />;
}

function Choice({
  textKey,
  choices,
  ...rest
}: { textKey: Key; choices: Readonly<Record<string, string>> } & React.SelectHTMLAttributes<HTMLSelectElement>) {
  const desk = useDesk();
  const chosen = useText(textKey);
  return (
    <select
      {...rest}
      name={textKey}
      value={chosen}
      onChange={(event) => desk.edit("选择", [{ key: textKey, text: event.currentTarget.value }])}
    >
      <option value="">请选择</option>
      {Object.entries(choices).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
