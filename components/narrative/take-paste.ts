// What is pasted into a text: its tables are offered to their tables, the rest becomes clean paragraphs. The parts of the
// program that read a clipboard come when they are needed.
import { announce } from "#components/ui/announce.ts";
import type { Clip, OfferTable } from "./prose-field-props.ts";

const loadReader = () => import("./read-prose.ts");

/** Fetches what a paste will need, so that it is there when the server is not. */
export function preparePaste(): void {
  void loadReader().catch(() => {});
}

/** The texts on a clipboard: they can be asked for only as long as the event lasts. */
export function clipOf(data: DataTransfer): Clip {
  const texts = new Map(["text/html", "text/plain"].map((type) => [type, data.getData(type)]));
  return { getData: (type) => texts.get(type) ?? "" };
}

/** Puts in, by `put`, what the clip holds as text. Where it cannot be read it goes in as it is: nothing is lost. */
export async function takePaste(
  clip: Clip,
  titles: readonly string[],
  onTable: OfferTable | undefined,
  put: (text: string) => void,
): Promise<void> {
  try {
    if (await onTable?.(clip, titles, put)) return;
    const { pastedProse } = await loadReader();
    const { text, told } = pastedProse(clip, titles);
    if (text !== "") put(text);
    if (told) announce(told);
  } catch {
    put(clip.getData("text/plain").replace(/\r\n?/gu, "\n"));
    announce("粘贴整理功能没有载入，内容按原样放入，请自己整理。");
  }
}
