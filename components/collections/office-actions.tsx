// What can be decided about one office's return: accept it, send it back, choose of several, exempt it.
"use client";
import { type RefObject, useRef, useState } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import type { OfficeRow } from "#core/collection/collection-view.ts";
import type { CollectionChange } from "#core/contract/collection-requests.ts";
import { AlteredCells } from "./altered-cells.tsx";
import { AskDecision } from "./ask-decision.tsx";
import styles from "./collections.module.css";
import { focusNear } from "./focus-near.ts";
import { LetterText } from "./letter-text.tsx";
import { ReturnChoices } from "./return-choices.tsx";
import { isPutTogether, returnable } from "./row-decisions.ts";
import type { CollectionDesk } from "./use-collection.ts";

/** Has it figures that nobody could read for sure, or that were put together? */
function wantsLook(row: OfficeRow): boolean {
  return row.state === "doubtful" || (row.state === "received" && isPutTogether(row));
}

/** A sum that somebody altered may be passed with a reason; one whose returns are others now may not. */
function mayStillPass({ state, unsettled }: OfficeRow): boolean {
  return state === "doubtful" && unsettled?.isStale === false && !unsettled.isAccepted;
}

type Asking = "accept" | "exempt" | "choose";

export function OfficeActions({ row, desk: whole }: { row: OfficeRow; desk: CollectionDesk }) {
  const place = useRef<HTMLDivElement>(null);
  const desk = { ...whole, change: useNear(whole, place) };
  const [asking, setAsking] = useState<Asking | "sendBack" | "extend">();
  const { state, current, choices, name } = row;
  const { id } = desk.view;
  const decideAbout = { office: name, digest: current?.digest ?? "" };
  return (
    <div ref={place} className={styles.row}>
      {state === "received" ? (
        <Button
          small
          onClick={() => void desk.change({ decide: [{ do: "accept", ...decideAbout }] }, `已通过：${name}`)}
        >
          通过
        </Button>
      ) : null}
      {state === "errors" || (state === "returned" && current) || mayStillPass(row) ? (
        <Button small onClick={() => setAsking("accept")}>
          仍然通过
        </Button>
      ) : null}
      {current && wantsLook(row) && !current.id.startsWith("report:") ? (
        <ButtonLink small href={`/collections/${id}/returns/${current.id}`}>
          核对读数
        </ButtonLink>
      ) : null}
      {choices ? (
        <Button small onClick={() => setAsking("choose")}>
          选定一份
        </Button>
      ) : null}
      {returnable([row], desk.view).length > 0 ? (
        <Button small onClick={() => setAsking("sendBack")}>
          退回
        </Button>
      ) : null}
      {current && (state === "returned" || state === "errors") ? <LetterText id={id} office={name} /> : null}
      <AboutDuty row={row} desk={desk} onAsk={setAsking} />
      {asking === "sendBack" || asking === "extend" ? (
        <AskDecision asking={asking} rows={[row]} desk={desk} onClose={() => setAsking(undefined)} />
      ) : asking ? (
        <Ask asking={asking} row={row} desk={desk} onClose={() => setAsking(undefined)} />
      ) : null}
    </div>
  );
}

interface DutyProps {
  readonly row: OfficeRow;
  readonly desk: CollectionDesk;
  readonly onAsk: (asking: "extend" | "exempt") => void;
}

/** Must it report, and until when? */
function AboutDuty({ row: { state, name }, desk, onAsk }: DutyProps) {
  return (
    <>
      {state === "missing" || state === "returned" ? (
        <Button small look="quiet" onClick={() => onAsk("extend")}>
          延期
        </Button>
      ) : null}
      {state === "missing" ? (
        <Button small look="quiet" onClick={() => onAsk("exempt")}>
          免报
        </Button>
      ) : null}
      {state === "exempt" ? (
        <Button small look="quiet" onClick={() => void desk.change({ offices: { do: "require", name } })}>
          改为应报
        </Button>
      ) : null}
    </>
  );
}

/** What was pressed may be gone when it is done: the focus stays in the row. */
function useNear({ change }: CollectionDesk, place: RefObject<HTMLElement | null>): CollectionDesk["change"] {
  return async (wanted, said) => {
    const done = await change(wanted, said);
    focusNear(place.current);
    return done;
  };
}

const titles = { exempt: "免报", choose: "哪一份算数？" } as const;

/** What is unusual about accepting it. */
function acceptTitle({ state, current, unsettled }: OfficeRow): string {
  if (unsettled) return `${unsettled.altered ? "汇总与下级之和不符" : unsettled.words}，仍然通过？`;
  if (state === "returned") return "已经退回，仍然通过？";
  return `带着 ${current?.errors ?? 0} 处错误通过？`;
}

function Ask({
  asking,
  row,
  desk,
  onClose,
}: {
  asking: Asking;
  row: OfficeRow;
  desk: CollectionDesk;
  onClose: () => void;
}) {
  const { name, current } = row;
  const [text, setText] = useState("");
  const about = { office: name, digest: current?.digest ?? "" };
  const wanted: Readonly<Record<Asking, CollectionChange>> = {
    accept: { decide: [{ do: "accept", ...about, why: text.trim() }] },
    exempt: { offices: { do: "exempt", name, why: text } },
    choose: { decide: [{ do: "choose", office: name, file: text }] },
  };
  const lacking = text.trim() === "";
  return (
    <Dialog
      title={`${asking === "accept" ? acceptTitle(row) : titles[asking]}（${name}）`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            look="main"
            disabled={lacking}
            onClick={() => {
              onClose();
              void desk.change(wanted[asking]);
            }}
          >
            确定
          </Button>
        </>
      }
    >
      {asking === "choose" ? (
        <ReturnChoices id={desk.view.id} row={row} chosen={text} onChoose={setText} />
      ) : (
        <>
          {asking === "accept" && row.unsettled ? <AlteredCells doubt={row.unsettled} /> : null}
          <AskedField asking={asking} text={text} onText={setText} />
        </>
      )}
    </Dialog>
  );
}

interface FieldProps {
  readonly asking: Exclude<Asking, "choose">;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function AskedField({ asking, text, onText }: FieldProps) {
  return (
    <Field label={asking === "accept" ? "为什么仍然计入" : "免报的原因"} required>
      <input value={text} onChange={(event) => onText(event.target.value)} />
    </Field>
  );
}
