// A report as it should look: posted to the server, whose page comes back into a frame in which nothing can run.
"use client";
import { useEffect, useId, useRef } from "react";
import styles from "./rendered-report.module.css";

export function RenderedReport({ title, exchange }: { title: string; exchange: unknown }) {
  const form = useRef<HTMLFormElement>(null);
  const frame = `page-${useId().replace(/[^\w-]/g, "")}`;

  useEffect(() => {
    form.current?.submit();
  }, []);

  return (
    <>
      <form ref={form} method="post" encType="multipart/form-data" action="/api/audit/page" target={frame} hidden>
        <input type="hidden" name="exchange" value={JSON.stringify(exchange)} />
      </form>
      <iframe className={styles.frame} name={frame} title={title} sandbox="" />
    </>
  );
}
