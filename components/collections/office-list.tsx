// Who must report: pasted, typed in, changed, merged, split, taken off. Old names stay known, so that last year's files are found.
"use client";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { isOfficesView, type OfficesView } from "#core/contract/collection-answers.ts";
import type { OfficesChange } from "#core/contract/collection-requests.ts";
import type { ListedOffice } from "#core/offices/listed-office.ts";
import { CollectionPlaces } from "./collection-places.tsx";
import styles from "./collections.module.css";
import { OfficeDialog } from "./office-dialog.tsx";
import { OfficeReform } from "./office-reform.tsx";
import { OfficeRows } from "./office-rows.tsx";

export function OfficeList({ first }: { first: OfficesView }) {
  const [view, setView] = useState(first);
  const { id, office, year, offices } = view;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState<ListedOffice | "new">();

  async function change(wanted: OfficesChange, said: string): Promise<boolean> {
    const answered = await askServer(`/api/collections/${id}/offices`, "POST", isOfficesView, wanted);
    if (answered.ok) {
      setView(answered.value);
      setChosen([]);
    }
    announce(answered.ok ? said : answered.message);
    return answered.ok;
  }

  return (
    <Page
      title={`${office}${year}年应报单位`}
      intro={`共 ${offices.length} 家。名单按年度保存，改动不影响往年的。`}
      actions={
        <Button look="main" onClick={() => setEditing("new")}>
          添加一家
        </Button>
      }
    >
      <CollectionPlaces id={id} />
      <PastedNames onAdd={(list) => change({ list }, "已加入名单")} />
      {chosen.length > 0 ? (
        <OfficeReform
          key={chosen.join("\n")}
          chosen={chosen}
          onChange={(offices, said) => void change({ offices }, said)}
        />
      ) : null}
      <OfficeRows offices={offices} chosen={chosen} onChoose={setChosen} onEdit={setEditing} />
      {editing === undefined ? null : (
        <OfficeDialog
          office={editing === "new" ? undefined : editing}
          names={offices.map(({ name }) => name)}
          onClose={() => setEditing(undefined)}
          onSave={(typed) =>
            editing === "new"
              ? change({ offices: { do: "add", offices: [typed] } }, `已加入名单：${typed.name}`)
              : change({ offices: { do: "edit", name: editing.name, office: typed } }, `已修改：${typed.name}`)
          }
        />
      )}
      <StatusRegion />
    </Page>
  );
}

/** Names, or a table of them, as pasted; stays where it was not taken. */
function PastedNames({ onAdd }: { onAdd: (list: string) => Promise<boolean> }) {
  const [list, setList] = useState("");
  return (
    <section className={styles.panel} aria-label="加入单位">
      <Field
        label="粘贴单位名称一列（或带表头的几列）"
        help="表头可用：单位名称、类别、层级、上级、别名、代码、设立年度、截至年度、免报。也可以在“报送情况”里拖入上年年报的文件夹，从中认出单位。"
      >
        <textarea rows={3} value={list} onChange={(event) => setList(event.target.value)} />
      </Field>
      <div className={styles.row}>
        <Button disabled={list.trim() === ""} onClick={() => void onAdd(list).then((taken) => taken && setList(""))}>
          加入名单
        </Button>
      </div>
    </section>
  );
}
