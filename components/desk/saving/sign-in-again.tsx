// The session is over while somebody fills in: they sign in here, nothing typed is lost, and saving goes on. As the same person only.
"use client";
import { type FormEvent, useState } from "react";
import { tellServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Refused } from "#components/ui/refused.tsx";
import type { Asks } from "./protocol.ts";

interface Props {
  readonly asks: Asks;
  /** What the server said. */
  readonly message: string;
  readonly count: number;
  /** Saves what is waiting. */
  readonly onReady: () => Promise<void>;
  readonly onClose: () => void;
}

export function SignInAgain(props: Props) {
  return props.asks === "signIn" ? <AskPassword {...props} /> : <AskNewPassword {...props} />;
}

const form = "sign-in-again";

function AskPassword({ message, count, onReady, onClose }: Props) {
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);
  const login = document.body.dataset.login ?? "";

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    setBusy(true);
    const answered = await tellServer("/api/sign-in", "POST", { login, password });
    if (answered.ok) await onReady();
    setBusy(false);
    setRefused(answered.ok ? "" : answered.message);
  }

  return (
    <Dialog
      title="重新登录"
      onClose={onClose}
      actions={
        <>
          <Button look="main" type="submit" form={form} disabled={busy}>
            {busy ? "正在登录…" : "登录，继续保存"}
          </Button>
          <Button onClick={onClose}>稍后再登录</Button>
        </>
      }
    >
      <p>{message}</p>
      <p>{count} 处修改还没有存到服务器，都在这一页里，登录后自动保存。</p>
      <Refused words={refused} />
      <form id={form} method="post" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="账号" help="只能由打开这一页的人继续；别人要填写，请另开窗口登录。">
          <input name="login" autoComplete="username" value={login} readOnly />
        </Field>
        <Field label="口令" required>
          <input name="password" type="password" autoComplete="current-password" />
        </Field>
      </form>
    </Dialog>
  );
}

/** A password of the administrator's is changed on a page of its own; this one stays open. */
function AskNewPassword({ message, count, onReady, onClose }: Props) {
  return (
    <Dialog
      title="先修改口令"
      onClose={onClose}
      actions={
        <>
          <Button look="main" onClick={() => void onReady()}>
            已修改，继续保存
          </Button>
          <Button onClick={onClose}>稍后再改</Button>
        </>
      }
    >
      <p>{message}</p>
      <p>{count} 处修改还没有存到服务器，都在这一页里。</p>
      <p>
        <a href="/account" target="_blank" rel="noreferrer">
          在新窗口修改口令
        </a>
      </p>
    </Dialog>
  );
}
