// Is the page alive? In the server's HTML and until React listens it is not.
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the server's HTML, true once the page listens. */
export function useListening(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
