// What hinders a new report: told on top, each with a link to its field.
"use client";
import type { RefObject } from "react";
import type { FieldErrors } from "react-hook-form";
import styles from "./new-report.module.css";
import type { Wanted } from "./wanted-report.ts";

export function FaultList({
  of,
  errors,
  refused,
}: {
  of: RefObject<HTMLDivElement | null>;
  errors: FieldErrors<Wanted>;
  /** What the server said. */
  refused: string;
}) {
  const listed = Object.entries(errors).flatMap(([name, error]) =>
    error?.message ? [{ name, message: error.message }] : [],
  );
  return (
    <div ref={of} tabIndex={-1} className={styles.summary}>
      {listed.length > 0 || refused ? (
        <div role="alert" className={styles.errors}>
          <h2>请先改正下面的问题</h2>
          <ul>
            {refused ? <li>{refused}</li> : null}
            {listed.map(({ name, message }) => (
              <li key={name}>
                <a href={`#new-${name}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** Once they are shown the keyboard goes on there. */
export function focusFaults(of: RefObject<HTMLDivElement | null>): void {
  requestAnimationFrame(() => of.current?.focus());
}
