// One person as the administrator sees them: name, roles, in use or not, a new password, unlocking, ending sessions.
"use client";
import { type FormEvent, useState } from "react";
import styles from "#components/accounts/accounts.module.css";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import type { PersonRequest } from "#core/contract/account-requests.ts";
import type { Grant } from "#core/workflow/roles.ts";
import { type ChosenOffice, GrantChoice, grantsIn } from "./grant-choice.tsx";

export interface ListedPerson {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly mustChange: boolean;
  readonly sessions: number;
  readonly grants: readonly Grant[];
}

interface Props {
  readonly person: ListedPerson;
  readonly offices: readonly ChosenOffice[];
  readonly onAsk: (wanted: PersonRequest, done: string) => void;
  readonly onClose: () => void;
}

export function PersonCard({ person, offices, onAsk, onClose }: Props) {
  const [password, setPassword] = useState("");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name") ?? "");
    const disabled = form.get("disabled") === "on";
    onAsk({ name, grants: grantsIn(form, person.grants), disabled }, `已改动：${name}`);
  }

  return (
    <Dialog
      title={`${person.name}（${person.login}）`}
      onClose={onClose}
      actions={<Button onClick={onClose}>关闭</Button>}
    >
      <form className={styles.panel} onSubmit={submit} noValidate>
        <Field label="姓名" required>
          <input name="name" defaultValue={person.name} autoComplete="off" />
        </Field>
        <GrantChoice offices={offices} grants={person.grants} />
        <label>
          <input type="checkbox" name="disabled" defaultChecked={person.disabled} /> 停用（立即不能再用，记录都保留）
        </label>
        <div className={styles.row}>
          <Button look="main" type="submit">
            保存
          </Button>
          <Button onClick={() => onAsk({ endSessions: true }, "已结束这个账号的全部登录")}>结束登录</Button>
          <Button onClick={() => onAsk({ unlock: true }, "已解锁")}>解锁</Button>
        </div>
      </form>
      <div className={styles.panel}>
        <Field label="重设口令" help="告诉本人；第一次登录时必须改成自己的。">
          <input
            type="text"
            value={password}
            autoComplete="off"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </Field>
        <div className={styles.row}>
          <Button disabled={password === ""} onClick={() => onAsk({ password }, "口令已重设")}>
            重设口令
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
