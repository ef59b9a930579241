// A new collection: who collects, which year, until when, and the list of offices as a pasted column.
"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { askServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { Refused } from "#components/ui/refused.tsx";
import { useListening } from "#components/ui/use-listening.ts";
import { isCreated } from "#core/contract/answer.ts";
import type { CollectingPlace } from "#core/contract/handing-in.ts";
import styles from "./collections.module.css";

interface Props {
  /** The year that is most likely meant. */
  readonly year: number;
  readonly office: string;
  /** The offices that they collect for. */
  readonly places: readonly CollectingPlace[];
  /** People sign in: offices right below are known, and hand in by signing. */
  readonly online: boolean;
}

export function NewCollection({ year, office, places, online }: Props) {
  const router = useRouter();
  const listening = useListening();
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    setBusy(true);
    const due = text("due");
    const answered = await askServer("/api/collections", "POST", isCreated, {
      office: text("office"),
      year: Number(text("year")),
      list: String(form.get("list") ?? ""),
      ...(due === "" ? {} : { due }),
    });
    if (answered.ok) return router.push(`/collections/${answered.value.id}`);
    setBusy(false);
    setRefused(answered.message);
  }

  return (
    <Page title="新建汇总" narrow intro="年度是年报所写的那一年。名单以后还可以改。">
      <Refused words={refused} />
      <form className={styles.panel} onSubmit={(event) => void submit(event)} noValidate>
        <Field label="汇总单位" required help="由它把各单位的年报加总，如市政府办公室。">
          <input
            name="office"
            defaultValue={office}
            disabled={!listening}
            autoComplete="organization"
            list={places.length > 1 ? "places" : undefined}
          />
        </Field>
        {places.length > 1 ? (
          <datalist id="places">
            {places.map((place) => (
              <option key={place.office} value={place.office} />
            ))}
          </datalist>
        ) : null}
        <Field label="年度" required>
          <input name="year" defaultValue={year} inputMode="numeric" autoComplete="off" />
        </Field>
        <Field label="报送截止日期" help={`${aboveWords(places, office)}写成 2026-01-20 这样；可以以后再定。`}>
          <input name="due" type="date" />
        </Field>
        <OfficeList places={places} online={online} />
        <div className={styles.row}>
          <Button look="main" type="submit" disabled={busy || !listening}>
            {busy ? "正在新建…" : "新建汇总"}
          </Button>
          <ButtonLink href="/collections">取消</ButtonLink>
        </div>
      </form>
    </Page>
  );
}

const columns = "从 Excel 复制单位名称一列粘贴；也可以带表头粘贴几列：单位名称、类别、层级、上级、别名、代码、免报。";

/** By when the office that collects has to hand in itself. */
function aboveWords(places: Props["places"], office: string): string {
  const place = places.find((each) => each.office === office);
  return place?.due === undefined ? "" : `“${place.above}”要求 ${place.due} 前报送，请定得早一些。`;
}

/** Who must report: where offices are known it need not be pasted. */
function OfficeList({ places, online }: Pick<Props, "places" | "online">) {
  const list = (
    <Field label="应报单位名单" help={`${columns}${online ? "" : "没有名单可以先不填，之后从收到的文件里认出。"}`}>
      <textarea name="list" rows={10} />
    </Field>
  );
  if (!online) return list;
  const [only, ...others] = places;
  const those =
    only && others.length === 0
      ? ` ${only.below} 家（${only.named.join("、")}${only.named.length < only.below ? "等" : ""}）`
      : "";
  return (
    <>
      <p>应报单位按机构设置自动列出：汇总单位的直接下级{those}，它们签发后即报到这里。</p>
      <details>
        <summary>不按机构设置，另贴名单</summary>
        {list}
      </details>
    </>
  );
}
