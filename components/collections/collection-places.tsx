// Where one can go within a collection.
"use client";
import { usePathname } from "next/navigation";
import styles from "./collections.module.css";

const places = [
  { path: "", label: "报送情况" },
  { path: "/offices", label: "单位名单" },
  { path: "/sum", label: "汇总数" },
  { path: "/prose", label: "各单位文字" },
];

export function CollectionPlaces({ id }: { id: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label="本次汇总" className={`${styles.places} ${styles.noPrint}`}>
      {places.map(({ path, label }) => {
        const href = `/collections/${id}${path}`;
        return (
          <a key={path} href={href} aria-current={pathname === href ? "page" : undefined}>
            {label}
          </a>
        );
      })}
    </nav>
  );
}
