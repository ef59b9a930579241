// What is typed before the menu of figures is there, as long as a text's tools are on the page.
"use client";
import { useEffect, useState } from "react";
import { type EarlySearch, hearEarlySearch } from "./early-search.ts";

/** On the server nothing is typed. */
const noKeys = { addEventListener: () => {}, removeEventListener: () => {} };

export function useEarlySearch(): EarlySearch {
  const [early] = useState(() => hearEarlySearch(typeof document === "undefined" ? noKeys : document));
  useEffect(() => early.end, [early]);
  return early;
}
