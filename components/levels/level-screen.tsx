// An office's level: its sum as the printed tables; every figure can be asked who adds to it, one level down.
"use client";
import { useCallback, useState } from "react";
import { TablesBeside } from "#components/collections/tables-beside.tsx";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { isLevelCell, type LevelCell, type LevelView } from "#core/contract/level-answers.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { CoverageLine } from "./coverage-line.tsx";
import { levelPath, queryOf, reportPath } from "./level-address.ts";
import { LevelFrame } from "./level-frame.tsx";
import { LevelParts } from "./level-parts.tsx";

const noBlanks = {};
const usualMost = 100;
const mostNamed = 5;
const changeWords = { live: "最近一次修改", signed: "最近一次签发或收回" } as const;

export function LevelScreen({ view }: { view: LevelView }) {
  const { office, year, kind, isUpper, figures, doubledNames, changed, report, due, doubled } = view;
  const edition = requireEdition(view.edition);
  const { given, chosen, choose } = useParts(view);
  const onChoose = useCallback((cell: string) => void choose(cell), [choose]);
  const named = doubledNames.length < doubled ? `${doubledNames.join("、")}等` : doubledNames.join("、");
  return (
    <LevelFrame
      place={view}
      page=""
      title={`${office.name}${year}年逐级汇总`}
      intro={
        <>
          <CoverageLine {...view} />
          {doubledNames.length > 0 ? ` 有几份的是：${named}。` : ""}
          {mailWords(view.mail)}
          <Differing view={view} />
          {changed === undefined ? "" : ` ${changeWords[kind]} ${localTime(changed)}。`}
          {isUpper && due > 0 ? " 点任何一个数，看下一级各占多少。" : ""}
        </>
      }
      cell={given?.cell}
      actions={
        report === undefined ? undefined : (
          <ButtonLink href={reportPath(report, office.id, { kind, cell: given?.cell })}>打开这份年报</ButtonLink>
        )
      }
    >
      <TablesBeside
        edition={edition}
        year={year}
        figures={figures}
        blanks={noBlanks}
        chosen={chosen}
        onChoose={onChoose}
        given={given}
      >
        {(told, onAway) => (
          <LevelParts
            key={told.cell}
            edition={edition}
            place={{ office, year, kind }}
            given={told}
            onAll={() => void choose(told.cell, told.offices)}
            onAway={onAway}
          />
        )}
      </TablesBeside>
      <StatusRegion />
    </LevelFrame>
  );
}

/** Sums that were signed and are others than what stands here. */
function Differing({ view: { office, differing, differingBelow = [] } }: { view: LevelView }) {
  if (differing === undefined && differingBelow.length === 0) return null;
  const own = differing === undefined ? [] : [{ name: office.name, cells: differing }];
  const all = [...own, ...differingBelow];
  const named = all.slice(0, mostNamed).map(({ name, cells }) => `“${name}”签发的汇总与这里相差 ${cells} 格`);
  return (
    <>
      {" "}
      <Badge tone="warning">待核</Badge> {named.join("，")}
      {all.length > mostNamed ? `等 ${all.length} 家` : ""}
      。可能是下级在那以后有变动、有的年报没有计入、计入了本级自己的年报，或者汇总数改过。
    </>
  );
}

/** What of the figures came by mail, and what is in none of them. */
function mailWords(mail: LevelView["mail"]): string {
  if (!mail) return "";
  const { counted, names, beside, others, unseen } = mail;
  const named = (list: readonly string[], count: number) => `${list.join("、")}${list.length < count ? "等" : ""}`;
  return [
    counted > 0 ? ` 其中 ${counted} 家是上级按邮寄的文件接收的，已按文件里的数计入：${named(names, counted)}。` : "",
    beside > 0 ? ` 另有 ${beside} 家上级按邮寄的文件计入，那些数不在这里：${named(others, beside)}。` : "",
    unseen > 0 ? ` 有 ${unseen} 个下级单位收了邮寄的文件，那些文件的数不在这里，请到各单位的逐级汇总里看。` : "",
  ].join("");
}

/** Asks who adds to a cell, and puts the cell into the address: it can be kept, sent, gone back to. */
function useParts({ office, year, kind, isUpper, report, given: first }: LevelView) {
  const [given, setGiven] = useState<LevelCell | undefined>(first);
  const [chosen, setChosen] = useState(first?.cell);

  const choose = useCallback(
    async (cell: string, most = usualMost) => {
      if (!isUpper)
        return announce(
          report === undefined
            ? "这个单位没有下级，它的数来自它自己的年报。"
            : "这个单位没有下级，数来自它自己的年报，可点“打开这份年报”。",
        );
      setChosen(cell);
      const route = `/api/levels/${office.id}/cells/${cell}?${queryOf({ year, kind })}&most=${most}`;
      const answered = await askServer(route, "GET", isLevelCell);
      if (!answered.ok) return announce(answered.message);
      setGiven(answered.value);
      window.history.replaceState(null, "", levelPath(office.id, "", { year, kind, cell }));
    },
    [office.id, year, kind, isUpper, report],
  );
  return { given, chosen, choose };
}
