// The sum: every figure can be asked who it is made of; what to look at; fixed, and opened as a draft.
"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { useListening } from "#components/ui/use-listening.ts";
import { openBeforeFixing } from "#core/collection/open-before-fixing.ts";
import type { SumView } from "#core/collection/sum-view.ts";
import { isContributions, isFixedDraft } from "#core/contract/collection-answers.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { AskFixing } from "./ask-fixing.tsx";
import { AskedTables, type GivenCell } from "./asked-tables.tsx";
import { CollectionPlaces } from "./collection-places.tsx";
import { SumNotes } from "./sum-notes.tsx";

const usualMost = 100;

/** `fillsIn`: the visitor may open the report that the sum becomes. */
export function SumScreen({ first, fillsIn }: { first: SumView; fillsIn: boolean }) {
  const { id, office, year, figures, blanks, addends, accepted, due, fixedAt } = first;
  const edition = requireEdition(first.edition);
  const [chosen, setChosen] = useState<string>();
  const [given, setGiven] = useState<GivenCell>();

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
      actions={<SumActions sum={first} fillsIn={fillsIn} />}
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

/** What the sum is taken away as, and fixing it: asked once more while something is still to be done. */
function SumActions({ sum, fillsIn }: { sum: SumView; fillsIn: boolean }) {
  const { id, draft, addends, updates, closed } = sum;
  const { busy, fix } = useFixing(sum, fillsIn);
  const listening = useListening();
  const [asking, setAsking] = useState(false);
  const open = openBeforeFixing(sum);
  const isChanged = updates !== undefined && updates.offices.length + updates.cells.length > 0;
  return (
    <>
      <ButtonLink href={`/api/collections/${id}/workbook`} download>
        工作底稿（Excel）
      </ButtonLink>
      {draft && (fillsIn || closed !== undefined) ? (
        <ButtonLink href={`/reports/${draft}?collection=${id}`}>打开汇总年报</ButtonLink>
      ) : null}
      {draft === undefined || (isChanged && closed === undefined) ? (
        <Button
          look="main"
          disabled={busy || !listening || addends === 0}
          onClick={() => (open.length > 0 ? setAsking(true) : void fix())}
        >
          {draft === undefined ? "固定汇总并生成年报" : "计入更新"}
        </Button>
      ) : null}
      {asking ? <AskFixing sum={sum} open={open} onFix={() => void fix()} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Fixes the sum, as a new report or into the one that it was fixed in. */
function useFixing({ id, draft }: SumView, fillsIn: boolean) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function fix() {
    setBusy(true);
    const answered = await askServer(`/api/collections/${id}/sum`, "POST", isFixedDraft, {});
    setBusy(false);
    if (!answered.ok) return announce(answered.message);
    if (draft === undefined && fillsIn) return router.push(`/reports/${answered.value.report}`);
    announce(
      draft === undefined
        ? "已固定并生成汇总年报：请有“填报”角色的人在“我的年报”里补写文字、送审。"
        : "已计入更新，汇总年报的数已同步。",
    );
    router.refresh();
  }

  return { busy, fix };
}
