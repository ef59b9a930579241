// Sends what was handed in, one file after another, until all are sent or somebody stops it.
"use client";
import { useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { sendFile } from "#components/uploads/send-file.ts";
import { isHandedIn } from "#core/contract/collection-answers.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import type { ChosenFile } from "./chosen-files.ts";

interface Refused {
  readonly file: string;
  readonly why: string;
}

export interface SendReturns {
  /** How far it is; undefined when nothing is being sent. */
  readonly sending: { readonly all: number; readonly done: number } | undefined;
  readonly refused: readonly Refused[];
  readonly send: (chosen: readonly ChosenFile[]) => Promise<void>;
  readonly stop: () => void;
}

export function useSendReturns(id: string, onSent: () => void): SendReturns {
  const [sending, setSending] = useState<SendReturns["sending"]>();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function send(chosen: readonly ChosenFile[]) {
    if (chosen.length === 0 || sending) return;
    const controller = new AbortController();
    running.current = controller;
    const batch = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join("");
    const problems: Refused[] = [];
    let known = 0;
    let tooLarge = 0;
    setRefused([]);
    for (const [index, file] of chosen.entries()) {
      if (controller.signal.aborted) break;
      setSending({ all: chosen.length, done: index });
      const route = `/api/collections/${id}/files`;
      const { size } = file.body;
      // What is too large to be sent is listed all the same, until somebody takes it off.
      const isTooLarge = size > largestFile;
      const sent = await sendFile(
        route,
        isHandedIn,
        { name: file.name, body: isTooLarge ? new Blob() : file.body, mayBeEmpty: true },
        controller.signal,
        { batch, ...(isTooLarge ? { tooLarge: String(size) } : {}) },
      );
      if (sent.ok && sent.answer.isNew && isTooLarge) tooLarge += 1;
      if (!sent.ok && !controller.signal.aborted) problems.push({ file: file.name, why: sent.message });
      else if (sent.ok && !sent.answer.isNew) known += 1;
      if (index % 10 === 0) onSent();
    }
    setSending(undefined);
    setRefused(problems);
    onSent();
    announce(
      controller.signal.aborted
        ? "已停止送入；再拖入一次，已经收到的会跳过。"
        : `送入完成：${chosen.length} 个文件${known > 0 ? `，其中 ${known} 个以前收到过` : ""}${tooLarge > 0 ? `，${tooLarge} 个超过 ${largestFileWords} 没有读取，列在“没有计入的文件”里` : ""}。`,
    );
  }

  return { sending, refused, send, stop: () => running.current?.abort() };
}
