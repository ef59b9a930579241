// Whether the Tab key goes along rows or along columns: chosen once, remembered in this browser.
"use client";
import { useEffect, useState } from "react";

export type TabBy = "rows" | "columns";

const key = "nianbao/tabBy";

export function useTabBy(): [TabBy, (by: TabBy) => void] {
  const [by, setBy] = useState<TabBy>("rows");

  useEffect(() => {
    if (remembered() === "columns") setBy("columns");
  }, []);

  return [
    by,
    (next) => {
      setBy(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // Not remembered, but in force.
      }
    },
  ];
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
