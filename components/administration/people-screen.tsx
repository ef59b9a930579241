// The administrator's people: who there is, with which roles, who is signed in; and how the store is doing.
"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import styles from "#components/accounts/accounts.module.css";
import { announce } from "#components/ui/announce.ts";
import { tellServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { Refused } from "#components/ui/refused.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { PersonRequest } from "#core/contract/account-requests.ts";
import { roleNames } from "#core/workflow/roles.ts";
import { AdministrationPlaces } from "./administration-places.tsx";
import { type ChosenOffice, GrantChoice, grantsIn } from "./grant-choice.tsx";
import { HeadedTable } from "./headed-table.tsx";
import { type ListedPerson, PersonCard } from "./person-card.tsx";

export interface PeopleView {
  readonly people: readonly ListedPerson[];
  readonly offices: readonly ChosenOffice[];
  /** Sentences about the data: last copy, size. */
  readonly facts: readonly string[];
}

export function PeopleScreen({ people, offices, facts }: PeopleView) {
  const router = useRouter();
  const [chosen, setChosen] = useState<ListedPerson>();
  const [refused, setRefused] = useState("");
  const nameOf = new Map(offices.map(({ id, name }) => [id, name]));

  async function ask(wanted: PersonRequest, done: string) {
    const answered = await tellServer(`/api/administration/people/${chosen?.id ?? ""}`, "POST", wanted);
    announce(answered.ok ? done : answered.message);
    setRefused(answered.ok ? "" : answered.message);
    setChosen(undefined);
    router.refresh();
  }

  return (
    <Page title="账号" intro={facts.join("；")} actions={<AdministrationPlaces />}>
      <Refused words={refused} />
      <HeadedTable heads={["姓名", "账号", "角色", "登录", "状态", ""]}>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">{person.name}</th>
            <td>{person.login}</td>
            <td>
              {person.grants.map(({ role, office }) => `${nameOf.get(office) ?? ""}${roleNames[role]}`).join("，")}
            </td>
            <td>{person.sessions > 0 ? `${person.sessions} 处` : "—"}</td>
            <td>{person.disabled ? "已停用" : person.mustChange ? "待改口令" : "在用"}</td>
            <td>
              <Button small onClick={() => setChosen(person)}>
                改动
              </Button>
            </td>
          </tr>
        ))}
      </HeadedTable>
      <NewPerson offices={offices} onRefused={setRefused} />
      {chosen ? (
        <PersonCard
          person={chosen}
          offices={offices}
          onAsk={(wanted, done) => void ask(wanted, done)}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
      <StatusRegion />
    </Page>
  );
}

interface NewProps {
  readonly offices: readonly ChosenOffice[];
  /** Why it was refused; "" where it was not. */
  readonly onRefused: (words: string) => void;
}

function NewPerson({ offices, onRefused }: NewProps) {
  const router = useRouter();

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const text = (field: string) => String(form.get(field) ?? "");
    const wanted = { login: text("login"), name: text("name"), password: text("password"), grants: grantsIn(form) };
    const answered = await tellServer("/api/administration/people", "POST", wanted);
    onRefused(answered.ok ? "" : answered.message);
    if (answered.ok) element.reset();
    announce(answered.ok ? `已新增：${wanted.name}` : answered.message);
    router.refresh();
  }

  return (
    <form className={styles.panel} method="post" onSubmit={(event) => void add(event)} noValidate>
      <h2>新增账号</h2>
      <Field label="账号" required>
        <input name="login" autoComplete="off" />
      </Field>
      <Field label="姓名" required>
        <input name="name" autoComplete="off" />
      </Field>
      <Field label="第一次用的口令" required help="至少 8 个字符；本人第一次登录时必须改。">
        <input name="password" type="text" autoComplete="off" />
      </Field>
      <GrantChoice offices={offices} grants={[]} />
      <div className={styles.row}>
        <Button look="main" type="submit">
          新增账号
        </Button>
      </div>
    </form>
  );
}
