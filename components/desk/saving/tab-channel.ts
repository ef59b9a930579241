// Tabs of one report tell each other what they saved, and who is still there.
import { delays } from "#components/desk/delays.ts";

export interface TabChannel {
  readonly tab: string;
  tellSaved(version: number, edits: readonly { key: string; raw: string }[]): void;
  /** Tabs of this report that answer, except this one. */
  others(): Promise<ReadonlySet<string>>;
  close(): void;
}

type Message =
  | { readonly kind: "saved"; readonly version: number; readonly edits: readonly { key: string; raw: string }[] }
  | { readonly kind: "who"; readonly from: string }
  | { readonly kind: "here"; readonly tab: string };

/** A short random id; works without https and without newer browser functions. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Joins the tabs of a report. Without BroadcastChannel every tab is alone. */
export function joinTabs(
  reportId: string,
  onSaved: (version: number, edits: readonly { key: string; raw: string }[]) => void,
): TabChannel {
  const tab = randomId();
  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(`nianbao/${reportId}`) : undefined;
  const here = new Set<string>();
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "saved") onSaved(data.version, data.edits);
      else if (data.kind === "who") channel.postMessage({ kind: "here", tab } satisfies Message);
      else here.add(data.tab);
    };
  }
  return {
    tab,
    tellSaved(version, edits) {
      channel?.postMessage({
        kind: "saved",
        version,
        edits: edits.map(({ key, raw }) => ({ key, raw })),
      } satisfies Message);
    },
    others() {
      here.clear();
      channel?.postMessage({ kind: "who", from: tab } satisfies Message);
      return new Promise((resolve) => {
        setTimeout(() => resolve(new Set(here)), channel ? delays.tabs : 0);
      });
    },
    close() {
      channel?.close();
    },
  };
}
