// The words over a narrow column, which are broken between pairs of characters: no line is left with one.
import styles from "./head-words.module.css";

/** Words of so few characters stand on one line. */
const few = 3;
/** Longer ones are sentences, which break as they must. */
const most = 12;

/** `法律服务机构` → `法律`, `服务`, `机构`; of an odd number the first piece has three. */
export function headPieces(text: string): readonly string[] {
  if (text.length <= few || !isHead(text)) return [text];
  const first = text.length % 2 === 0 ? 2 : 3;
  return [text.slice(0, first), ...(text.slice(first).match(/.{2}/gu) ?? [])];
}

const isHead = (text: string) => text.length <= most && /^\p{Script=Han}+$/u.test(text);

export function HeadWords({ text }: { text: string }) {
  if (!isHead(text)) return <>{text}</>;
  const pieces = headPieces(text);
  return (
    <>
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a head never change
        <span key={index} className={styles.piece}>
          {piece}
        </span>
      ))}
    </>
  );
}
