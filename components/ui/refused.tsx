// What was refused and why, said aloud where it appears; nothing while `words` are empty.
import { Badge } from "./badge.tsx";

export function Refused({ words }: { words: string }) {
  if (words === "") return null;
  return (
    <p role="alert">
      <Badge tone="error">{words}</Badge>
    </p>
  );
}
