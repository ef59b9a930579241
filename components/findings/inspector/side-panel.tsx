// Beside a table: the findings of the section, or everything about the one figure that is being looked at.
"use client";
import dynamic from "next/dynamic";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { cellId } from "#components/desk/cell-id.ts";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { FindingsPanel } from "#components/findings/findings-panel.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import { remember, remembered } from "#components/ui/remembered.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import { type EarlyKeys, isInspectorKey } from "./early-key.ts";

const Inspector = dynamic(() => fetchPatiently(() => import("./inspector.tsx")).then((module) => module.Inspector));

type Side = "findings" | "cell";

const kept = "desk.side";
/** The inspector is fetched when it is first shown: for so many frames it is waited for. */
const mostFrames = 120;

/** Whoever goes on typing meanwhile keeps the focus: `wanted` is asked before it is moved. `ended`: moved, or given up. */
function focusInspector(panel: HTMLElement | null, wanted: () => boolean, ended = () => {}, frames = mostFrames) {
  requestAnimationFrame(() => {
    const heading = panel?.querySelector<HTMLElement>("[data-inspector]");
    if (!heading && frames > 0 && wanted()) return focusInspector(panel, wanted, ended, frames - 1);
    if (wanted()) heading?.focus();
    ended();
  });
}

/** Alt+I leads into the panel and back to the cell; Esc leads back. */
function useInspectorKey(panel: RefObject<HTMLElement | null>, early: EarlyKeys, choose: (side: Side) => void) {
  const desk = useDesk();
  useEffect(() => {
    const back = () => {
      const cell = desk.active();
      const input = cell === undefined ? null : document.getElementById(cellId(cell));
      if (input instanceof HTMLInputElement) {
        input.focus();
        input.select();
      }
    };
    let presses = 0;
    let onTheWay = false;
    const count = () => {
      presses += 1;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const inside = panel.current?.contains(document.activeElement) ?? false;
      if (event.key === "Escape" && inside) back();
      else if (isInspectorKey(event)) {
        if (inside || onTheWay) back();
        else {
          choose("cell");
          const asked = presses;
          onTheWay = true;
          const arrived = () => {
            onTheWay = false;
          };
          focusInspector(panel.current, () => asked === presses, arrived);
        }
      } else return;
      event.preventDefault();
    };
    // Counted on the way down: what a table takes for itself does not come back up.
    window.addEventListener("keydown", count, true);
    document.addEventListener("keydown", onKeyDown);
    const pressed = early.take();
    if (pressed) choose("cell");
    if (pressed === "last") focusInspector(panel.current, () => presses === 0);
    return () => {
      window.removeEventListener("keydown", count, true);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [desk, panel, choose, early]);
}

/** `early`: what heard the keys before the panel was there. */
export function SidePanel({ section, early }: { section: string; early: EarlyKeys }) {
  const [side, setSide] = useState<Side>("findings");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (remembered(kept) === "cell") setSide("cell");
  }, []);

  const choose = useCallback((next: Side) => {
    setSide(next);
    remember(kept, next);
  }, []);

  useInspectorKey(panel, early, choose);

  return (
    <div ref={panel}>
      <Tabs
        label="核对"
        tabs={[
          { id: "findings", label: <FindingCount section={section} /> },
          { id: "cell", label: "这一格（Alt+I）" },
        ]}
        chosen={side}
        onChoose={choose}
      >
        {side === "findings" ? (
          <FindingsPanel section={section} titled={false} />
        ) : (
          <Inspector section={section} onFindings={() => choose("findings")} />
        )}
      </Tabs>
    </div>
  );
}

/** By itself, so that a changing number renders nothing else. */
function FindingCount({ section }: { section: string }) {
  const desk = useDesk();
  const count = useTopic("findings", () => desk.findings().filter((finding) => finding.section === section).length);
  return count > 0 ? `问题（${count}）` : "问题";
}
