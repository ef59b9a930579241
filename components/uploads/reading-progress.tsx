// While a file is read: what is going on, for how long, and a way to stop.
"use client";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import styles from "./reading-progress.module.css";

export function ReadingProgress({ name, onStop }: { name: string; onStop: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles.progress}>
      <p role="status">正在读取“{name}”…</p>
      <progress aria-label="正在读取" />
      <span className={styles.seconds}>{seconds > 0 ? `${seconds} 秒，最长 10 秒` : ""}</span>
      <Button small onClick={onStop}>
        停止
      </Button>
    </div>
  );
}
