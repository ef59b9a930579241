// The offices of this program as a tree: a new one below another, and whether one person may do all there.
"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import styles from "#components/accounts/accounts.module.css";
import { tellServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { Refused } from "#components/ui/refused.tsx";
import type { OfficeRequest } from "#core/contract/account-requests.ts";
import { AdministrationPlaces } from "./administration-places.tsx";
import { HeadedTable } from "./headed-table.tsx";

export interface ListedOfficeNode {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly above?: string;
  readonly oneForAll: boolean;
  readonly openData?: boolean;
}

export function OfficesScreen({ offices }: { offices: readonly ListedOfficeNode[] }) {
  const router = useRouter();
  const [refused, setRefused] = useState("");
  const nameOf = new Map(offices.map(({ id, name }) => [id, name]));

  async function ask(office: OfficeRequest) {
    const answered = await tellServer("/api/administration/offices", "POST", office);
    setRefused(answered.ok ? "" : answered.message);
    router.refresh();
    return answered.ok;
  }

  return (
    <Page
      title="单位"
      intro="角色对一个单位和它下面的单位有效。勾选“数据开放”的单位，已发布的年报不登录也可以按地址取用：/open 是目录，有 JSON 和 CSV。"
      actions={<AdministrationPlaces />}
    >
      <Refused words={refused} />
      <HeadedTable heads={["单位", "上级", "简称、曾用名", "一人兼办", "数据开放"]}>
        {offices.map((office) => (
          <tr key={office.id}>
            <th scope="row">{office.name}</th>
            <td>{office.above === undefined ? "—" : (nameOf.get(office.above) ?? "")}</td>
            <td>{office.aliases.join("、")}</td>
            <td>
              <label>
                <input
                  type="checkbox"
                  checked={office.oneForAll}
                  onChange={(event) => void ask({ ...office, oneForAll: event.currentTarget.checked })}
                />{" "}
                允许（印在审签单上）
              </label>
            </td>
            <td>
              <label>
                <input
                  type="checkbox"
                  checked={office.openData ?? false}
                  onChange={(event) => void ask({ ...office, openData: event.currentTarget.checked })}
                />{" "}
                数据开放
              </label>
            </td>
          </tr>
        ))}
      </HeadedTable>
      <NewOffice offices={offices} onAsk={ask} />
    </Page>
  );
}

interface NewProps {
  readonly offices: readonly ListedOfficeNode[];
  /** Answers whether it was taken. */
  readonly onAsk: (office: OfficeRequest) => Promise<boolean>;
}

function NewOffice({ offices, onAsk }: NewProps) {
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const text = (field: string) => String(form.get(field) ?? "");
    const aliases = text("aliases")
      .split(/[、，,\s]+/)
      .filter((alias) => alias !== "");
    if (await onAsk({ name: text("name"), aliases, above: text("above"), oneForAll: form.get("oneForAll") === "on" }))
      element.reset();
  }

  return (
    <form className={styles.panel} method="post" onSubmit={(event) => void add(event)} noValidate>
      <h2>新增单位</h2>
      <Field label="单位名称" required>
        <input name="name" autoComplete="off" />
      </Field>
      <Field label="上级单位" required>
        <select name="above">
          {offices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="简称、曾用名" help="几个之间用顿号隔开。">
        <input name="aliases" autoComplete="off" />
      </Field>
      <label>
        <input type="checkbox" name="oneForAll" /> 一人兼办：填写的人也可以审核、签发
      </label>
      <div className={styles.row}>
        <Button look="main" type="submit">
          新增单位
        </Button>
      </div>
    </form>
  );
}
