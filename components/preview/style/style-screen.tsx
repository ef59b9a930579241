// The house style of Word set on a screen: its fields, and a page beside them that shows every change at once.
"use client";
import { type ReactNode, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { withFields } from "#core/contract/answer.ts";
import { type StyleValue, type StyleValues, styleFaults, styleGroups } from "#core/document/house-style.ts";
import { LivePage } from "./live-page.tsx";
import { fontList, StyleInput } from "./style-input.tsx";
import styles from "./style-screen.module.css";

export interface StyleScreenProps {
  readonly shown: { readonly values: StyleValues; readonly official: StyleValues; readonly broken?: string };
}

const isKept = withFields<{ readonly kept: boolean }>("kept");

export function StyleScreen({ shown: { values: first, official, broken } }: StyleScreenProps) {
  const [values, setValues] = useState(first);
  const [kept, setKept] = useState(first);
  const [refused, setRefused] = useState(broken);
  const faults = styleFaults(values);
  const isFaulty = Object.keys(faults).length > 0;
  const set = (path: string, value: StyleValue) => setValues((before) => ({ ...before, [path]: value }));

  async function save() {
    if (isFaulty) return;
    const answered = await askServer("/api/word-style", "POST", isKept, values);
    setRefused(answered.ok ? undefined : answered.message);
    if (!answered.ok) return;
    setKept(values);
    announce("Word 版式已保存，以后生成的 Word 都照此排版");
  }

  return (
    <Page
      title="Word 版式"
      intro="对本系统生成的所有 Word 年报生效。右边的页面随改随变；这台电脑上没有的字体，页面上用相近的代替，Word 里仍写所填的字体。"
    >
      {refused === undefined ? null : (
        <p role="alert">
          <Badge tone="error">{refused}</Badge>
        </p>
      )}
      <div className={styles.columns}>
        <StyleForm values={values} faults={faults} onSet={set} onSave={() => void save()}>
          <Button type="submit" look="main" disabled={isFaulty || isSame(values, kept)}>
            保存
          </Button>
          <Button disabled={isSame(values, official)} onClick={() => setValues(official)}>
            恢复公文格式
          </Button>
          <span>{isSame(values, kept) ? "已保存" : "有改动没有保存"}</span>
        </StyleForm>
        <section className={styles.live} aria-label="实时页面">
          <LivePage values={values} />
        </section>
      </div>
      <StatusRegion />
    </Page>
  );
}

interface FormProps {
  readonly values: StyleValues;
  readonly faults: ReturnType<typeof styleFaults>;
  readonly onSet: (path: string, value: StyleValue) => void;
  readonly onSave: () => void;
  /** Its buttons. */
  readonly children: ReactNode;
}

function StyleForm({ values, faults, onSet, onSave, children }: FormProps) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {fontList}
      {styleGroups.map(({ title, fields }) => (
        <fieldset key={title} className={styles.group}>
          <legend>{title}</legend>
          {fields.map((field) => (
            <StyleInput
              key={field.path}
              field={field}
              value={values[field.path]}
              fault={faults[field.path]}
              onSet={onSet}
            />
          ))}
        </fieldset>
      ))}
      <div className={styles.buttons}>{children}</div>
    </form>
  );
}

function isSame(one: StyleValues, other: StyleValues): boolean {
  return Object.keys(one).every((path) => one[path] === other[path]);
}
