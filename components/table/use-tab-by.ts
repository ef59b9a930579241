// Whether the Tab key goes along rows or along columns: chosen once, remembered in this browser.
"use client";
import { useEffect, useState } from "react";
import { remember, remembered } from "#components/ui/remembered.ts";

export type TabBy = "rows" | "columns";

const key = "nianbao/tabBy";

export function useTabBy(): [TabBy, (by: TabBy) => void] {
  const [by, setBy] = useState<TabBy>("rows");

  useEffect(() => {
    if (remembered(key) === "columns") setBy("columns");
  }, []);

  return [
    by,
    (next) => {
      setBy(next);
      remember(key, next);
    },
  ];
}
