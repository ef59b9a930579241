// The two ways to choose what is handed in: files, or a whole folder.
"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { type ChosenFile, filesIn } from "./chosen-files.ts";

interface Props {
  readonly onChosen: (files: readonly ChosenFile[]) => void;
  readonly children: ReactNode;
}

export function FilePickers({ onChosen, children }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => folder.current?.setAttribute("webkitdirectory", ""), []);
  return (
    <>
      {children}
      <Button look="main" onClick={() => files.current?.click()}>
        选择文件
      </Button>
      <Button onClick={() => folder.current?.click()}>选择文件夹</Button>
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
            onChosen(filesIn(event.target.files));
            event.target.value = "";
          }}
        />
      ))}
    </>
  );
}
