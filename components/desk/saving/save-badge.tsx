// How things are saved: always in sight, read out when it changes for the worse or back.
"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import { useConflicts, useOutbox, useSaveState } from "./outbox-context.tsx";
import type { Asks } from "./protocol.ts";
import styles from "./save-badge.module.css";
import { keptWords, type SaveState } from "./save-state.ts";

const ConflictDialog = dynamic(() =>
  fetchPatiently(() => import("./conflict-dialog.tsx")).then((module) => module.ConflictDialog),
);

const SignInAgain = dynamic(() =>
  fetchPatiently(() => import("./sign-in-again.tsx")).then((module) => module.SignInAgain),
);

export function SaveBadge() {
  const state = useSaveState();
  const conflicts = useConflicts();
  const [deciding, setDeciding] = useState(false);
  const { tone, text } = words(state, conflicts.length);
  return (
    <div className={styles.badge} data-save={conflicts.length > 0 ? "conflict" : (state?.kind ?? "opening")}>
      <span role="status">
        <Badge tone={tone}>{text}</Badge>
      </span>
      {conflicts.length > 0 ? (
        <Button small look="danger" onClick={() => setDeciding(true)}>
          去选择
        </Button>
      ) : null}
      {deciding && conflicts.length > 0 ? (
        <ConflictDialog conflicts={conflicts} onClose={() => setDeciding(false)} />
      ) : null}
      {state?.kind === "away" && state.asks ? <AskAgain state={state} asks={state.asks} /> : null}
    </div>
  );
}

/** The dialog comes by itself; whoever puts it off has a button. */
function AskAgain({ state, asks }: { state: Extract<SaveState, { readonly kind: "away" }>; asks: Asks }) {
  const outbox = useOutbox();
  const [open, setOpen] = useState(true);
  return (
    <>
      <Button small look="danger" onClick={() => setOpen(true)}>
        {asks === "signIn" ? "重新登录" : "修改口令"}
      </Button>
      {open ? (
        <SignInAgain
          asks={asks}
          message={state.message ?? ""}
          count={state.count}
          onReady={async () => outbox?.flush()}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Short: what the server said is in the dialog. */
const needed = { signIn: "需要重新登录", newPassword: "需要先修改口令" } as const;

function words(state: SaveState | undefined, conflicts: number): { tone: Tone; text: string } {
  if (state?.kind === "refused") return { tone: "error", text: `未保存：${state.message}` };
  if (conflicts > 0) return { tone: "warning", text: `有冲突：${conflicts} 处在别处也被修改` };
  switch (state?.kind) {
    case undefined:
      return { tone: "plain", text: "正在打开" };
    case "saving":
      return { tone: "busy", text: "正在保存" };
    case "waiting":
      return { tone: "busy", text: "有未保存的修改" };
    case "away":
      return {
        tone: state.kept === "unkept" ? "error" : "warning",
        text: `${state.asks ? `${needed[state.asks]}，` : (state.message ?? "未连接，")}${keptWords(state)}`,
      };
    case "saved":
      return { tone: "good", text: state.at ? `已保存 ${clock(state.at)}` : "已保存" };
  }
}

function clock(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
