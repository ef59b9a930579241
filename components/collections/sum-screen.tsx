// The sum: every figure can be asked who it is made of; what to look at; fixed, and opened as a draft.
"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { SumView } from "#core/collection/sum-view.ts";
import { isContributions, isFixedDraft } from "#core/contract/collection-answers.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { AskedTables, type GivenCell } from "./asked-tables.tsx";
import { CollectionPlaces } from "./collection-places.tsx";
import { SumNotes } from "./sum-notes.tsx";

const usualMost = 100;

export function SumScreen({ first }: { first: SumView }) {
  const { id, office, year, figures, blanks, draft, addends, accepted, due, updates, fixedAt } = first;
  const edition = requireEdition(first.edition);
  const [chosen, setChosen] = useState<string>();
  const [given, setGiven] = useState<GivenCell>();
  const { busy, fix } = useFixing(first);
  const changed = updates !== undefined && updates.offices.length + updates.cells.length > 0;

  const onChoose = useRef((cell: string) => void choose(cell)).current;

  async function choose(cell: string, within?: string, most = usualMost) {
    setChosen(cell);
    const inside = within === undefined ? "" : `&within=${encodeURIComponent(within)}`;
    const route = `/api/collections/${id}/cells/${cell}?most=${most}${inside}`;
    const answered = await askServer(route, "GET", isContributions);
    if (answered.ok) setGiven({ ...answered.value, cell, within });
    else announce(answered.message);
  }

  return (
    <Page
      title={`${office}${year}年汇总数`}
      intro={`应报 ${due} 家，计入 ${addends} 份，其中已通过 ${accepted} 家。点任何一个数，看它由谁构成。`}
      actions={
        <>
          <ButtonLink href={`/api/collections/${id}/workbook`} download>
            工作底稿（Excel）
          </ButtonLink>
          {draft ? <ButtonLink href={`/reports/${draft}`}>打开汇总年报</ButtonLink> : null}
          {draft === undefined || (changed && first.closed === undefined) ? (
            <Button look="main" disabled={busy || addends === 0} onClick={() => void fix()}>
              {draft === undefined ? "固定汇总并生成年报" : "计入更新"}
            </Button>
          ) : null}
        </>
      }
    >
      <CollectionPlaces id={id} />
      <SumNotes sum={first} edition={edition} fixedAt={fixedAt} onCell={(cell) => void choose(cell)} />
      <AskedTables
        edition={edition}
        year={year}
        figures={figures}
        blanks={blanks}
        chosen={chosen}
        onChoose={onChoose}
        given={given}
        onWithin={given?.within === undefined ? (cell, office) => void choose(cell, office) : undefined}
        onAll={({ cell, within, offices }) => void choose(cell, within, offices)}
      />
      <StatusRegion />
    </Page>
  );
}

/** Fixes the sum, as a new report or into the one that it was fixed in. */
function useFixing({ id, draft }: SumView) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function fix() {
    setBusy(true);
    const answered = await askServer(`/api/collections/${id}/sum`, "POST", isFixedDraft, {});
    setBusy(false);
    if (!answered.ok) return announce(answered.message);
    if (draft === undefined) router.push(`/reports/${answered.value.report}`);
    else {
      announce("已计入更新，汇总年报的数已同步。");
      router.refresh();
    }
  }

  return { busy, fix };
}
