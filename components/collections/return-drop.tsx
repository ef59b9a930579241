// Handing in: a folder, an archive or hundreds of files are sent one after another, can be paused, and say what was refused.
"use client";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { sendFile } from "#components/uploads/send-file.ts";
import { isHandedIn } from "#core/contract/collection-answers.ts";
import { largestFileWords } from "#core/report/largest-file.ts";
import { type ChosenFile, droppedFiles, filesIn } from "./chosen-files.ts";
import styles from "./collections.module.css";

interface Sending {
  readonly all: number;
  readonly done: number;
}

export function ReturnDrop({ id, onSent }: { id: string; onSent: () => void }) {
  const [sending, setSending] = useState<Sending>();
  const [refused, setRefused] = useState<readonly { file: string; why: string }[]>([]);
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    folder.current?.setAttribute("webkitdirectory", "");
    return () => stop.current?.abort();
  }, []);

  async function send(chosen: readonly ChosenFile[]) {
    if (chosen.length === 0 || sending) return;
    const controller = new AbortController();
    stop.current = controller;
    const batch = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join("");
    const problems: { file: string; why: string }[] = [];
    let known = 0;
    setRefused([]);
    for (const [index, file] of chosen.entries()) {
      if (controller.signal.aborted) break;
      setSending({ all: chosen.length, done: index });
      if (file.body.size === 0) {
        problems.push({ file: file.name, why: "文件是空的（可能没有传完），请让单位重新报送" });
        continue;
      }
      const route = `/api/collections/${id}/files`;
      const sent = await sendFile(route, isHandedIn, file, controller.signal, { batch });
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
        : `送入完成：${chosen.length} 个文件${known > 0 ? `，其中 ${known} 个以前收到过` : ""}。`,
    );
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer.items).then(send);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the buttons inside, which do the same
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {sending ? (
        <>
          <progress max={sending.all} value={sending.done} aria-label="送入进度" />
          <span>
            正在送入 {sending.done}/{sending.all}
          </span>
          <Button small onClick={() => stop.current?.abort()}>
            停止
          </Button>
        </>
      ) : (
        <>
          <span>把收到的文件夹、压缩包或文件拖到这里，单个不超过 {largestFileWords}</span>
          <Button look="main" onClick={() => files.current?.click()}>
            选择文件
          </Button>
          <Button onClick={() => folder.current?.click()}>选择文件夹</Button>
        </>
      )}
      {[
        { place: files, label: "选择报送的文件" },
        { place: folder, label: "选择报送的文件夹" },
      ].map(({ place, label }) => (
        <input
          key={label}
          ref={place}
          type="file"
          multiple
          hidden
          aria-label={label}
          onChange={(event) => {
            void send(filesIn(event.target.files));
            event.target.value = "";
          }}
        />
      ))}
      {refused.length > 0 ? (
        <ul className={styles.list} role="alert">
          {refused.map(({ file, why }) => (
            <li key={file}>
              {file}：{why}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
