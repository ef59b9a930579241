// The wizard's frame: the steps at the left, how things are saved on top, the chosen step beside.
"use client";
import { type ReactNode, useEffect } from "react";
import { useCanRedo, useCanUndo, useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { SaveBadge } from "#components/desk/saving/save-badge.tsx";
import { StepLink } from "#components/desk/stepping/step-navigation.tsx";
import { announce } from "#components/ui/announce.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { reportTitle } from "#core/report/title.ts";
import { BarTitle } from "./bar-title.tsx";
import styles from "./desk-frame.module.css";
import { StepList } from "./step-list.tsx";

export function DeskFrame({ reportId, step, children }: { reportId: string; step: string; children: ReactNode }) {
  const desk = useDesk();
  const title = useTopic("report", () => reportTitle(desk.report()));
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  useUndoKeys();
  return (
    <div className={styles.frame}>
      <section className={styles.bar} aria-label="这份年报" data-bar>
        <div className={styles.title}>
          <StepLink step="" className={styles.titleLink}>
            <BarTitle title={title} />
          </StepLink>
          <span className={styles.edition}>{desk.edition.name}</span>
        </div>
        <SaveBadge />
        <div className={styles.actions}>
          <Button small disabled={!canUndo} onClick={() => tell("撤销", desk.undo()?.label)} title="Ctrl+Z">
            撤销
          </Button>
          <Button small disabled={!canRedo} onClick={() => tell("重做", desk.redo()?.label)} title="Ctrl+Y">
            重做
          </Button>
          <ButtonLink small href={`/reports/${reportId}/history`}>
            历史
          </ButtonLink>
          <ButtonLink small look="main" href={`/reports/${reportId}/preview`}>
            预览
          </ButtonLink>
        </div>
      </section>
      <div className={styles.columns}>
        <StepList reportId={reportId} step={step} />
        <main id="main" className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  );
}

function tell(verb: string, label: string | undefined) {
  announce(label ? `已${verb}：${label}` : `没有可${verb}的操作`);
}

/** Ctrl+Z and Ctrl+Y outside of texts: inside, the browser's own undo is finer. Tables handle their own. */
function useUndoKeys() {
  const desk = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement
      )
        return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) tell("重做", desk.redo()?.label);
      else tell("撤销", desk.undo()?.label);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [desk]);
}
