// What an office is asked to mend, in words: read on the screen, and copied into a message.
"use client";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { isLetterText } from "#core/contract/collection-answers.ts";
import styles from "./collections.module.css";

export function LetterText({ id, office }: { id: string; office: string }) {
  const [text, setText] = useState<string>();

  async function open() {
    const route = `/api/collections/${id}/letter?office=${encodeURIComponent(office)}`;
    const answered = await askServer(route, "GET", isLetterText);
    if (answered.ok) setText(answered.value.text);
    else announce(answered.message);
  }

  return (
    <>
      <Button small look="quiet" onClick={() => void open()}>
        看意见
      </Button>
      {text === undefined ? null : (
        <Letter title={`修改意见（${office}）`} text={text} onClose={() => setText(undefined)} />
      )}
    </>
  );
}

function Letter({ title, text, onClose }: { title: string; text: string; onClose: () => void }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      announce("已复制，可以粘贴到消息里");
      onClose();
    } catch {
      announce("浏览器不让复制：请选中上面的文字，按 Ctrl+C");
    }
  }

  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button look="main" onClick={() => void copy()}>
            复制
          </Button>
        </>
      }
    >
      <p className={styles.prose}>{text}</p>
    </Dialog>
  );
}
