// Handing in: a folder, an archive or hundreds of files are sent one after another, can be paused, and say what was refused.
"use client";
import { type DragEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { largestFileWords } from "#core/report/largest-file.ts";
import { droppedFiles } from "./chosen-files.ts";
import styles from "./collections.module.css";
import { FilePickers } from "./file-pickers.tsx";
import { useSendReturns } from "./use-send-returns.ts";

export function ReturnDrop({ id, onSent }: { id: string; onSent: () => void }) {
  const { sending, refused, send, stop } = useSendReturns(id, onSent);
  const [over, setOver] = useState(false);

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
          <Button small onClick={stop}>
            停止
          </Button>
        </>
      ) : (
        <FilePickers onChosen={(chosen) => void send(chosen)}>
          <span>把收到的文件夹、压缩包或文件拖到这里，单个不超过 {largestFileWords}</span>
        </FilePickers>
      )}
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
