// Where a copied page or text is pasted. Tables of a web page keep their cells: the clipboard's HTML is what is read.
"use client";
import { type ClipboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import styles from "./paste-box.module.css";
import type { Chosen } from "./send-file.ts";

/** The pasted text stays in the box after it was handed on, so that nothing is lost when it cannot be read. */
export function PasteBox({
  label,
  disabled = false,
  onPasted,
}: {
  /** Of the button: 读取、审查. */
  label: string;
  disabled?: boolean;
  onPasted: (pasted: Chosen) => void;
}) {
  const [text, setText] = useState("");
  const [html, setHtml] = useState<string>();

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const replacesAll = selectionStart === 0 && selectionEnd === value.length;
    const copied = event.clipboardData.getData("text/html");
    setHtml(replacesAll && /<table[\s>]/i.test(copied) ? copied : undefined);
  }

  function change(next: string, byPaste: boolean) {
    setText(next);
    if (!byPaste) setHtml(undefined);
  }

  function hand() {
    const body = html === undefined ? new Blob([text]) : new Blob([`<!doctype html><meta charset="utf-8">${html}`]);
    onPasted({ name: html === undefined ? "粘贴的文字" : "粘贴的网页内容", body });
  }

  return (
    <div className={styles.paste}>
      <Field label="或者粘贴内容" help="在网页、Word、WPS 或 Excel 里全选复制，粘贴到这里。表格会按单元格读取。">
        <textarea
          className={styles.text}
          rows={5}
          spellCheck={false}
          value={text}
          onPaste={paste}
          onChange={({ target, nativeEvent }) =>
            change(target.value, nativeEvent instanceof InputEvent && nativeEvent.inputType === "insertFromPaste")
          }
        />
      </Field>
      <div className={styles.actions}>
        <Button disabled={disabled || text.trim() === ""} onClick={hand}>
          {label}
        </Button>
        {html === undefined ? null : <span className={styles.kept}>已保留表格结构</span>}
      </div>
    </div>
  );
}
