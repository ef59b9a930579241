// Parts of the program that come after the page: asked for again until they arrive.

const pause = 2000;
const always = () => true;

/** What `load` gives, however often the server is away meanwhile; undefined once `wanted` says no. */
export function fetchPatiently<T>(load: () => Promise<T>): Promise<T>;
export function fetchPatiently<T>(load: () => Promise<T>, wanted: () => boolean): Promise<T | undefined>;
export async function fetchPatiently<T>(load: () => Promise<T>, wanted = always): Promise<T | undefined> {
  while (wanted()) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return undefined;
}
