// A real OpenID Connect provider in a process of its own, for tests: `node provider-child.cjs <port> <address to come back to>`.
const { generateKeyPairSync } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const [port, back] = process.argv.slice(2);

async function main() {
  const { default: Provider } = await import("oidc-provider");
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: "nianbao",
        client_secret: readFileSync(join(__dirname, "secret-for-tests.txt"), "utf8").trim(),
        redirect_uris: [back],
        post_logout_redirect_uris: [new URL("/sign-in", back).href],
      },
    ],
    // Its own page takes whatever is typed for the person's number.
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id.toUpperCase(), staff: `staff-${id}` }),
    }),
    claims: { openid: ["sub"], profile: ["preferred_username", "staff"] },
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
    cookies: { keys: ["only for tests"] },
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "test", use: "sig" }] },
  });
  provider.listen(Number(port), "127.0.0.1", () => process.send("ready"));
  // Ends with whoever started it.
  process.once("disconnect", () => process.exit(0));
}

void main();
