// Buttons, and links that look like them.
import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./button.module.css";

export type ButtonLook = "main" | "plain" | "quiet" | "danger";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
}

function classFor(look: ButtonLook, small: boolean) {
  return `${styles.button} ${styles[look] ?? ""} ${small ? styles.small : ""}`;
}

export function Button({ look = "plain", small = false, type = "button", className = "", ...rest }: Props) {
  return <button type={type} className={`${classFor(look, small)} ${className}`} {...rest} />;
}

export function ButtonLink({
  href,
  look = "plain",
  small = false,
  children,
  download,
}: {
  href: string;
  look?: ButtonLook;
  small?: boolean;
  children: ReactNode;
  /** A file to save, not a page. */
  download?: boolean;
}) {
  return (
    <a className={classFor(look, small)} href={href} download={download}>
      {children}
    </a>
  );
}
