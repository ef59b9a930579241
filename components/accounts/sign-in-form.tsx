// Signing in. Where one wanted to go one goes afterwards, inside this program only.
"use client";
import { type FormEvent, useState } from "react";
import { tellServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { Refused } from "#components/ui/refused.tsx";
import { useListening } from "#components/ui/use-listening.ts";
import { placeAfter } from "#core/contract/place-after.ts";
import styles from "./accounts.module.css";

/** `provider`: what the office's own sign-on is called; empty where there is none. */
export function SignInForm({ why, next, provider }: { why: string; next: string; provider: string }) {
  const listening = useListening();
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [login, password] = [String(form.get("login") ?? ""), String(form.get("password") ?? "")];
    setBusy(true);
    const answered = await tellServer("/api/sign-in", "POST", { login, password });
    // A whole new page: nothing that was there for somebody else stays.
    if (answered.ok) return window.location.assign(placeAfter(next));
    setBusy(false);
    setRefused(answered.message);
  }

  return (
    <Page title="登录" narrow intro={why || "用管理员给你的账号登录。"}>
      <Refused words={refused} />
      {provider ? (
        <p>
          <ButtonLink look="main" href={`/api/sign-in/provider?${new URLSearchParams({ next })}`}>
            用{provider}登录
          </ButtonLink>
        </p>
      ) : null}
      <form className={styles.panel} method="post" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="账号" required>
          <input name="login" autoComplete="username" disabled={!listening} autoCapitalize="none" spellCheck={false} />
        </Field>
        <Field label="口令" required help="可以粘贴，也可以用浏览器或密码软件填写。">
          <input name="password" type="password" autoComplete="current-password" disabled={!listening} />
        </Field>
        <div className={styles.row}>
          <Button look="main" type="submit" disabled={busy || !listening}>
            {busy ? "正在登录…" : "登录"}
          </Button>
          <span className={styles.soft}>忘记口令请找管理员重设。</span>
        </div>
      </form>
    </Page>
  );
}
