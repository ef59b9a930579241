// Where confirmations appear and are read out.
"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { dismissNotice, noticeStore } from "./announce.ts";
import { Button } from "./button.tsx";
import { keepFocusInSight } from "./keep-in-sight.ts";
import styles from "./status-region.module.css";

const shownFor = 6000;
const shownWithAction = 15000;

export function StatusRegion() {
  const notice = useSyncExternalStore(noticeStore.subscribe, noticeStore.snapshot, noticeStore.serverSnapshot);

  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => dismissNotice(notice.id), notice.action ? shownWithAction : shownFor);
    return () => clearTimeout(timer);
  }, [notice]);

  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = region.current;
    if (!notice || !element) return;
    keepFocusInSight(element);
    // What a mouse is pressed on must not move before it is let go: the click would be lost.
    const keep = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(":focus-visible")) keepFocusInSight(element);
    };
    // On the way down: of a table's cells it does not come back up.
    window.addEventListener("focusin", keep, true);
    return () => window.removeEventListener("focusin", keep, true);
  }, [notice]);

  return (
    <>
      {/* The end of the page can be scrolled above the notice. */}
      {notice ? <div className={styles.room} aria-hidden="true" /> : null}
      <div ref={region} role="status" className={styles.region}>
        {notice ? (
          <div key={notice.id} className={styles.notice}>
            <span>{notice.text}</span>
            {notice.action ? (
              <Button
                small
                onClick={() => {
                  notice.action?.run();
                  dismissNotice(notice.id);
                }}
              >
                {notice.action.label}
              </Button>
            ) : null}
            <Button small look="quiet" aria-label="关闭提示" onClick={() => dismissNotice(notice.id)}>
              ×
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
