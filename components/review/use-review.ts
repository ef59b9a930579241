// The review of one report as the screen holds it: asked anew every twenty seconds, and after whatever is done.
"use client";
import { useCallback, useEffect, useState } from "react";
import { askServer } from "#components/ui/ask-server.ts";
import { isReviewView, type ReviewRequest, type ReviewView } from "#core/contract/review.ts";

const pause = 20_000;

export function useReview(first: ReviewView) {
  const [view, setView] = useState(first);
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);
  const address = `/api/reports/${first.reportId}/approval`;

  const ask = useCallback(
    async (wanted: ReviewRequest): Promise<boolean> => {
      setBusy(true);
      const answered = await askServer(address, "POST", isReviewView, wanted);
      setBusy(false);
      setRefused(answered.ok ? "" : answered.message);
      if (answered.ok) setView(answered.value);
      return answered.ok;
    },
    [address],
  );

  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.visibilityState === "hidden") return;
      const answered = await askServer(address, "POST", isReviewView, { look: null });
      if (answered.ok) setView(answered.value);
    }, pause);
    return () => clearInterval(timer);
  }, [address]);

  return { view, refused, busy, ask };
}
