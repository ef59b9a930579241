// Where confirmations appear and are read out.
"use client";
import { useEffect, useSyncExternalStore } from "react";
import { dismissNotice, noticeStore } from "./announce.ts";
import { Button } from "./button.tsx";
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

  return (
    <div role="status" className={styles.region}>
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
  );
}
