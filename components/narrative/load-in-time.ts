// A part of the program that may be done without: asked for twice, waited for so long, then given up.

const pause = 1500;
const longest = 12_000;

/** What `load` gives; rejects where it fails twice or takes too long. */
export function loadInTime<T>(load: () => Promise<T>, most = longest): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("took too long")), most);
    const again = () => new Promise((wait) => setTimeout(wait, pause)).then(load);
    load()
      .catch(again)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
