// Fetches the oldest browser that the product promises to run in, with its driver: 48 MB beside the project, for tests alone.
const { readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { brotliDecompressSync } = require("node:zlib");
const { fetchBeside } = require("./fetch-beside.cjs");

/** The package holds a program for Linux x64 alone. */
const runsHere = process.platform === "linux" && process.arch === "x64";

/** Folder with `chromium` and the driver in `node_modules`. Throws one of our told errors where it cannot be fetched. */
function fetchOldest() {
  return fetchBeside("oldest-browser", unpack);
}

function unpack(folder) {
  const program = join(folder, "chromium");
  const packed = join(folder, "node_modules", "chrome-aws-lambda", "bin", "chromium.br");
  writeFileSync(`${program}.new`, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(`${program}.new`, program);
  rmSync(packed);
}

module.exports = { fetchOldest, runsHere };
