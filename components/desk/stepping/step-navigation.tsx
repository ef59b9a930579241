// Moving between steps without asking the server, so that the desk goes on when the server is away.
"use client";
import { usePathname } from "next/navigation";
import {
  type AnchorHTMLAttributes,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
} from "react";
import { useOutbox } from "#components/desk/saving/outbox-context.tsx";
import { stepOfPath, stepPath } from "./steps.ts";

const ReportIdContext = createContext("");
const ReviewPathContext = createContext<string | undefined>(undefined);

interface ReportIdProps {
  readonly reportId: string;
  /** People sign in: the report goes from hand to hand. */
  readonly isReviewed: boolean;
  readonly children: ReactNode;
}

export function ReportIdProvider({ reportId, isReviewed, children }: ReportIdProps) {
  return (
    <ReportIdContext value={reportId}>
      <ReviewPathContext value={isReviewed ? `/reports/${reportId}/approval` : undefined}>{children}</ReviewPathContext>
    </ReportIdContext>
  );
}

/** Where the report is handed on to who reviews it; undefined on one's own PC. */
export function useReviewPath(): string | undefined {
  return useContext(ReviewPathContext);
}

export function useReportId(): string {
  return useContext(ReportIdContext);
}

/** The step that the address names. */
export function useStep(reportId: string): string {
  return stepOfPath(usePathname(), reportId) ?? "";
}

/** Goes to a step, and there to an element by its id. */
export function useGoTo(): (step: string, place?: string) => void {
  const reportId = useReportId();
  const pathname = usePathname();
  return useCallback(
    (step, place) => {
      if (stepOfPath(pathname, reportId) === step) {
        if (place) focusPlace(place);
        return;
      }
      window.history.pushState(null, "", stepPath(reportId, step, place));
      if (!place) window.scrollTo(0, 0);
    },
    [pathname, reportId],
  );
}

type StepLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { step: string; place?: string | undefined };

/** A link to a step: an ordinary link that needs no server when it is clicked. */
export function StepLink({ step, place, onClick, ...rest }: StepLinkProps) {
  const reportId = useReportId();
  const goTo = useGoTo();
  return (
    <a
      {...rest}
      href={stepPath(reportId, step, place)}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        goTo(step, place);
      }}
    />
  );
}

/** Puts the focus on the heading of a step when it is entered, or on the place that the address names. */
export function useStepFocus(step: string): void {
  // Before autosave is there the step is closed to typing and takes no focus.
  const open = useOutbox() !== undefined;
  // Each step comes new: only the one that the page came with is there before autosave.
  const first = useRef(!open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the step changes
  useEffect(() => {
    if (!open) return;
    const place = window.location.hash.slice(1);
    if (place) focusWhenOpen(place);
    else if (!first.current) document.querySelector<HTMLElement>("#main h1")?.focus();
    first.current = false;
  }, [step, open]);
}

/** A step that has just come opens its fields a moment later: for so many frames the place that is asked for is waited for. */
const mostFrames = 180;

function focusWhenOpen(id: string, frames = mostFrames) {
  const element = document.getElementById(id);
  if (element && !element.matches(":disabled")) focusPlace(id);
  else if (frames > 0)
    requestAnimationFrame(() => {
      if (window.location.hash.slice(1) === id) focusWhenOpen(id, frames - 1);
    });
}

function focusPlace(id: string) {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: "center" });
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
}
