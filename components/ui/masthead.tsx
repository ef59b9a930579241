// The bar on top of every page: name of the product, where to go, large type.
"use client";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import styles from "./masthead.module.css";

const places = [
  { href: "/reports", label: "我的年报" },
  { href: "/collections", label: "汇总" },
  { href: "/levels", label: "逐级汇总" },
  { href: "/audit", label: "审查已发布的年报" },
  { href: "/checks", label: "校验目录" },
];

export function Masthead({
  largeType,
  looksIn,
  closable,
  children,
}: {
  largeType: boolean;
  /** Has whoever is signed in offices below whose sums they may see? */
  looksIn: boolean;
  closable: boolean;
  /** Where people sign in: their own places. */
  children?: ReactNode;
}) {
  const pathname = usePathname();
  const [large, setLarge] = useState(largeType);

  const shown = places.filter(({ href }) => looksIn || href !== "/levels");

  function toggle() {
    const next = !large;
    setLarge(next);
    document.documentElement.classList.toggle("large-type", next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there over plain http
    document.cookie = `largeType=${next ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
  }

  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#main">
        跳到正文
      </a>
      <a className={styles.name} href="/reports">
        政府信息公开年报
      </a>
      <nav aria-label="主导航" className={styles.places}>
        {shown.map(({ href, label }) => (
          <a key={href} href={href} aria-current={pathname.startsWith(href) ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
      {children}
      {closable ? (
        <a className={styles.type} href="/closing">
          关闭程序
        </a>
      ) : null}
      <button type="button" className={styles.type} aria-pressed={large} onClick={toggle}>
        大字
      </button>
    </header>
  );
}
