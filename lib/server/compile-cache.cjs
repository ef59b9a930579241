// Loaded before the server: what one start has compiled (types taken out, code parsed) the next one finds compiled.
// Where nothing can be written there, each start compiles anew.
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");

enableCompileCache(join(__dirname, "..", "..", ".next", "cache", "compiled"));
