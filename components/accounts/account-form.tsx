// One's own account: a new password, and the way out.
"use client";
import { type FormEvent, type ReactNode, useState } from "react";
import { tellServer } from "#components/ui/ask-server.ts";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { useListening } from "#components/ui/use-listening.ts";
import { isRecord } from "#core/contract/answer.ts";
import styles from "./accounts.module.css";

export function AccountForm({
  name,
  roles,
  mustChange,
  children,
}: {
  name: string;
  roles: readonly string[];
  mustChange: boolean;
  children: ReactNode;
}) {
  const listening = useListening();
  const [told, setTold] = useState<{ tone: Tone; words: string }>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const text = (field: string) => String(form.get(field) ?? "");
    if (text("password") !== text("again")) return setTold({ tone: "error", words: "两次输入的新口令不一样。" });
    const sent = { current: text("current"), password: text("password") };
    const answered = await tellServer("/api/account/password", "POST", sent);
    if (!answered.ok) return setTold({ tone: "error", words: answered.message });
    if (mustChange) return window.location.assign("/reports");
    element.reset();
    setTold({ tone: "good", words: "口令已修改，其他地方的登录都已结束。" });
  }

  async function leave() {
    const answered = await tellServer("/api/sign-out", "POST", {});
    const place = answered.ok && isRecord(answered.value) ? answered.value.place : undefined;
    window.location.assign(typeof place === "string" ? place : "/sign-in");
  }

  return (
    <Page
      title="我的账号"
      narrow
      intro={mustChange ? "请先把管理员给的口令改成自己的，再继续。" : `${name}：${roles.join("，") || "还没有角色"}`}
      actions={<Button onClick={() => void leave()}>退出登录</Button>}
    >
      {told ? (
        <p role="alert">
          <Badge tone={told.tone}>{told.words}</Badge>
        </p>
      ) : null}
      <form className={styles.panel} method="post" onSubmit={(event) => void submit(event)} noValidate>
        <PasswordFields listening={listening} />
        <div className={styles.row}>
          <Button look="main" type="submit" disabled={!listening}>
            修改口令
          </Button>
        </div>
      </form>
      {children}
    </Page>
  );
}

function PasswordFields({ listening }: { listening: boolean }) {
  return (
    <>
      <Field label="原口令" required>
        <input name="current" type="password" autoComplete="current-password" disabled={!listening} />
      </Field>
      <Field
        label="新口令"
        required
        help="8 至 128 个字符，汉字、空格都可以；不用单位、本人名字和常见的口令。长比花样多更安全。"
      >
        <input name="password" type="password" autoComplete="new-password" disabled={!listening} />
      </Field>
      <Field label="再输入一次" required>
        <input name="again" type="password" autoComplete="new-password" disabled={!listening} />
      </Field>
    </>
  );
}
