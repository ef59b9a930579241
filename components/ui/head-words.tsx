// The words over a narrow column, which are broken between pairs of characters: no line is left with one.
import styles from "./head-words.module.css";

/** Shorter words stand on one line; longer ones are sentences, which break as they must. */
const fewest = 4;
const most = 12;

/** `法律服务机构` → `法律`, `服务`, `机构`; of an odd number the first piece has three. */
export function headPieces(text: string): readonly string[] {
  if (text.length < fewest || text.length > most || !/^\p{Script=Han}+$/u.test(text)) return [text];
  const first = text.length % 2 === 0 ? 2 : 3;
  return [text.slice(0, first), ...(text.slice(first).match(/.{2}/gu) ?? [])];
}

export function HeadWords({ text }: { text: string }) {
  const pieces = headPieces(text);
  if (pieces.length < 2) return <>{text}</>;
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
