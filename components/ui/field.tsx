// A labelled field with its help and its error, tied together for assistive technology.
import { cloneElement, type ReactElement, useId } from "react";
import styles from "./field.module.css";

interface Control {
  id?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
  className?: string;
}

export function Field({
  label,
  help,
  error,
  required = false,
  children,
}: {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  /** The native input, select or textarea. */
  children: ReactElement<Control>;
}) {
  const generated = useId();
  const id = children.props.id ?? generated;
  const describedBy = [help ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {required ? <span className={styles.required}>（必填）</span> : null}
      </label>
      {help ? (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      ) : null}
      {cloneElement(children, {
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
        className: `${styles.control} ${children.props.className ?? ""}`,
      })}
    </div>
  );
}
