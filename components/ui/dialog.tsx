// A modal dialog on the browser's own <dialog>: focus is held and returned, Esc closes.
"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./dialog.module.css";

export function Dialog({
  title,
  children,
  actions,
  wide = false,
  onClose,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  wide?: boolean;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${wide ? styles.wide : ""}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long content is scrolled with the keyboard */}
      <section className={styles.body} aria-label={title} tabIndex={0}>
        {children}
      </section>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
