// Where one is signed in: each place with its times, the others with a button that ends them.
"use client";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { tellServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { useListening } from "#components/ui/use-listening.ts";
import type { OwnSession } from "#core/contract/own-session.ts";
import styles from "./accounts.module.css";

export function OwnSessions({ sessions: first }: { sessions: readonly OwnSession[] }) {
  const listening = useListening();
  const [sessions, setSessions] = useState(first);

  async function end({ mark, origin }: OwnSession) {
    const answered = await tellServer("/api/account/sessions", "POST", { mark });
    if (!answered.ok) return announce(answered.message);
    setSessions((before) => before.filter((session) => session.mark !== mark));
    announce(`${origin} 的登录已结束。`);
  }

  return (
    <section className={styles.panel} aria-labelledby="own-sessions">
      <h2 id="own-sessions">我的登录</h2>
      <p className={styles.soft}>看到不认识的地址，请结束它，再改口令，并告诉管理员。</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">地址</th>
              <th scope="col">登录时间</th>
              <th scope="col">最近使用</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.mark}>
                <td>{session.origin}</td>
                <td>
                  <span suppressHydrationWarning>{localTime(session.begunAt)}</span>
                </td>
                <td>
                  <span suppressHydrationWarning>{localTime(session.usedAt)}</span>
                </td>
                <td>
                  {session.isThis ? (
                    "本次登录"
                  ) : (
                    <Button small disabled={!listening} onClick={() => void end(session)}>
                      结束
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
