// Where files are dropped or chosen.
"use client";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { readableEndings, readableWords } from "#core/report/file-kinds.ts";
import { largestFileWords } from "#core/report/largest-file.ts";
import styles from "./file-drop.module.css";
import type { Chosen } from "./send-file.ts";

/** `many`: several files at once. Files keep the names they have. */
export function FileDrop({
  many = false,
  disabled = false,
  kinds = readableWords,
  endings = readableEndings,
  label = many ? "选择要审查的文件" : "选择要读入的文件",
  onChosen,
}: {
  many?: boolean;
  disabled?: boolean;
  /** What can be chosen, in words and by the ends of names; reports where it is not told. */
  kinds?: string;
  endings?: readonly string[];
  /** Of the input itself. */
  label?: string;
  onChosen: (files: readonly Chosen[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);

  function take(files: FileList | null) {
    const chosen = [...(files ?? [])].map((file) => ({ name: file.name, body: file }));
    if (chosen.length > 0) onChosen(many ? chosen : chosen.slice(0, 1));
  }

  const { over, ...dropping } = useDropping((files) => {
    if (!disabled) take(files);
  });

  return (
    // Dropping is a shortcut of the button inside, which does the same.
    <div className={styles.drop} data-over={over || undefined} {...dropping}>
      <p className={styles.lead}>{many ? "把一个或多个文件拖到这里" : "把文件拖到这里"}</p>
      <Button look="main" disabled={disabled} onClick={() => input.current?.click()}>
        {many ? "选择文件（可多选）" : "选择文件"}
      </Button>
      <p className={styles.kinds}>
        {kinds}，单个不超过 {largestFileWords}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        multiple={many}
        accept={endings.join()}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </div>
  );
}

/** Handlers of a place that files can be dropped on, and whether some are held over it. */
function useDropping(take: (files: FileList) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
  };
}
