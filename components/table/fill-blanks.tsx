// 全部空白填 0: the button; what it opens comes when it is asked for.
"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import { useListening } from "#components/ui/use-listening.ts";

const FillBlanksDialog = dynamic(() =>
  fetchPatiently(() => import("./fill-blanks-dialog.tsx")).then((module) => module.FillBlanksDialog),
);

export function FillBlanks({ small = false }: { small?: boolean }) {
  const [open, setOpen] = useState(false);
  const listening = useListening();
  return (
    <>
      <Button small={small} disabled={!listening} onClick={() => setOpen(true)}>
        全部空白填 0
      </Button>
      {open ? <FillBlanksDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
