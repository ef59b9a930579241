// The sentences and slips of a text, worked out in the pauses; what works them out comes after the page.
"use client";
import { useEffect, useState } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { Offers } from "./offers.ts";

const none: Offers = { starters: [], slips: [] };

/** Nothing until it is known. */
export function useOffers(section: string): Offers {
  const desk = useDesk();
  const [offers, setOffers] = useState(none);

  useEffect(() => {
    let gone = false;
    let stop = () => {};
    void fetchPatiently(
      () => import("./offers.ts"),
      () => !gone,
    ).then((module) => {
      if (gone || !module) return;
      const show = () => setOffers(module.offersOf(desk, section));
      show();
      stop = desk.topics.of("calm")(show);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [desk, section]);

  return offers;
}
