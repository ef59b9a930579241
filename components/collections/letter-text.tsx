// The text of a letter, to be pasted into a message.
"use client";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { isLetterText } from "#core/contract/collection-answers.ts";

export function LetterText({ id, office }: { id: string; office: string }) {
  async function copy() {
    const answered = await askServer(
      `/api/collections/${id}/letter?office=${encodeURIComponent(office)}`,
      "GET",
      isLetterText,
    );
    if (!answered.ok) return announce(answered.message);
    try {
      await navigator.clipboard.writeText(answered.value.text);
      announce(`已复制给“${office}”的修改意见`);
    } catch {
      announce(answered.value.text);
    }
  }

  return (
    <Button small look="quiet" onClick={() => void copy()}>
      复制意见
    </Button>
  );
}
