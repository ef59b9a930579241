// Keys in the plain box: Alt+N chooses a figure; Ctrl+Z goes on with the desk's undo where the browser's own has nothing left.
"use client";
import { type RefObject, useEffect } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";

export function useTextKeys(area: RefObject<HTMLTextAreaElement | null>, onChoose: () => void): void {
  const desk = useDesk();

  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const ctrl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (event.altKey && !ctrl && event.code === "KeyN") onChoose();
      else if (ctrl && !event.altKey && (key === "z" || key === "y")) {
        const again = key === "y" || event.shiftKey;
        if (document.queryCommandEnabled(again ? "redo" : "undo")) return;
        if (again) desk.redo();
        else desk.undo();
      } else return;
      event.preventDefault();
    };
    field.addEventListener("keydown", onKeyDown);
    return () => field.removeEventListener("keydown", onKeyDown);
  }, [desk, area, onChoose]);
}
