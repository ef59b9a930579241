// Asking the office's sign-on who somebody is: authorization code with PKCE, state and nonce, by openid-client.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { ProviderSettings } from "./provider-settings.ts";

/** What the browser keeps until it comes back. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const patience = 10;

/** What the provider says of itself, asked once and again after a failure. */
const known = new Map<string, Promise<Configuration>>();

function configured({ issuer, client, secret }: ProviderSettings): Promise<Configuration> {
  const key = `${issuer.href} ${client}`;
  const found = known.get(key);
  if (found) return found;
  const asking = discovery(issuer, client, secret, secret === undefined ? None() : undefined, {
    timeout: patience,
    // Only a provider on this machine may be asked without encryption: the settings admit no other.
    ...(issuer.protocol === "http:" ? { execute: [allowInsecureRequests] } : {}),
  });
  known.set(key, asking);
  asking.catch(() => known.delete(key));
  return asking;
}

/** Where to send the browser, and what it has to bring back. Throws where the provider does not answer. */
export async function beginAsking(settings: ProviderSettings): Promise<{ readonly url: URL; readonly asked: Asked }> {
  const config = await configured(settings);
  const asked = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(config, {
    redirect_uri: settings.back,
    scope: "openid profile",
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: "S256",
  });
  return { url, asked };
}

/**
 * What the provider says in the named claim. `query` is that of the address it sent the browser back to. Throws for
 * another state, nonce, verifier, issuer or audience, a token that is over or not signed by the provider, or no answer.
 */
export async function finishAsking(
  settings: ProviderSettings,
  query: string,
  { state, nonce, verifier }: Asked,
): Promise<string | undefined> {
  const config = await configured(settings);
  const tokens = await authorizationCodeGrant(config, new URL(`${settings.back}${query}`), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  const told = claims?.[settings.claim];
  const said =
    told === undefined && claims && config.serverMetadata().userinfo_endpoint
      ? (await fetchUserInfo(config, tokens.access_token, claims.sub))[settings.claim]
      : told;
  return typeof said === "string" && said !== "" ? said : undefined;
}

/** Where to sign out at the provider too; undefined where it has no such place, or does not answer. */
export async function endAtProvider(settings: ProviderSettings): Promise<string | undefined> {
  try {
    const config = await configured(settings);
    if (!config.serverMetadata().end_session_endpoint) return undefined;
    const home = new URL("/sign-in", settings.back).href;
    return buildEndSessionUrl(config, { post_logout_redirect_uri: home }).href;
  } catch {
    return undefined;
  }
}
