// Nothing can be typed before the page listens and keeps it: what is typed earlier would vanish.
"use client";
import type { ComponentType } from "react";
import { useOutbox } from "#components/desk/saving/outbox-context.tsx";
import { useListening } from "#components/ui/use-listening.ts";

/** The step, open to typing once it is alive and autosave is there. */
export function gated<Props extends object>(Step: ComponentType<Props>): ComponentType<Props> {
  return function GatedStep(props: Props) {
    const listening = useListening();
    const keeping = useOutbox() !== undefined;
    return (
      <fieldset disabled={!listening || !keeping} role="presentation" style={{ display: "contents" }}>
        <Step {...props} />
      </fieldset>
    );
  };
}
