// Nothing can be typed before the page listens and keeps it: what is typed earlier would vanish.
"use client";
import { type ComponentType, useSyncExternalStore } from "react";
import { useOutbox } from "./saving/outbox-context.tsx";

const never = () => () => {};

/** The step, open to typing once it is alive and autosave is there. */
export function gated<Props extends object>(Step: ComponentType<Props>): ComponentType<Props> {
  return function GatedStep(props: Props) {
    const listening = useSyncExternalStore(
      never,
      () => true,
      () => false,
    );
    const keeping = useOutbox() !== undefined;
    return (
      <fieldset disabled={!listening || !keeping} role="presentation" style={{ display: "contents" }}>
        <Step {...props} />
      </fieldset>
    );
  };
}
