/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Configuration, interactionPolicy } from 'oidc-provider';
import { html } from '../shared/html';
import type { Persona } from '../world/people';
import type { IssuerSecrets } from './issuerSecrets';
import type { IssuerStorage } from './IssuerStorage';

const HOUR = 60 * 60;
const MONTH = 30 * 24 * HOUR;

/**
 * Asks who one is at every sign-in, even within a session: in the sandbox one
 * signs in again in order to be somebody else.
 */
function policyThatAlwaysAsks(
  policy: typeof interactionPolicy,
): interactionPolicy.DefaultPolicy {
  const prompts = policy.base();
  prompts.remove('consent');
  prompts
    .get('login')
    ?.checks.add(
      new policy.Check(
        'persona',
        'Choose who to sign in as',
        ({ oidc }) => !oidc.result?.login,
      ),
    );
  return prompts;
}

/** How the issuer behaves: one client, personas for accounts, no consent. */
export function issuerConfiguration(options: {
  policy: typeof interactionPolicy;
  personas: Persona[];
  secrets: IssuerSecrets;
  storage: IssuerStorage;
  client: { id: string; secret: string; redirectUris: string[] };
  basePath: string;
}): Configuration {
  const { policy, personas, secrets, storage, client, basePath } = options;
  return {
    adapter: model => storage.adapter(model),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [secrets.signingKey] },
    cookies: { keys: secrets.cookieKeys },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    pkce: { required: () => false },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
    },
    interactions: {
      policy: policyThatAlwaysAsks(policy),
      url: (_ctx, interaction) => `${basePath}/interaction/${interaction.uid}`,
    },
    findAccount: (_ctx, id) => {
      const persona = personas.find(({ name }) => name === id);
      return (
        persona && {
          accountId: id,
          claims: () => ({
            sub: id,
            name: persona.displayName,
            preferred_username: persona.name,
            email: persona.email,
            email_verified: true,
          }),
        }
      );
    },
    renderError: async (ctx, { error, error_description: description }) => {
      ctx.type = 'html';
      ctx.body = html`<!DOCTYPE html>
        <title>Sign-in failed</title>
        <h1>Sign-in failed</h1>
        <p>${description ?? error}</p>`.text;
    },
    // Consent is given for all personas: the portal is the only client.
    loadExistingGrant: async ({ oidc }) => {
      if (!oidc.client || !oidc.session?.accountId) {
        return undefined;
      }
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile email offline_access');
      await grant.save();
      return grant;
    },
    // The portal keeps its session by refreshing, from several tabs at once.
    issueRefreshToken: async (_ctx, requester) =>
      requester.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: false,
    expiresWithSession: () => false,
    ttl: {
      AccessToken: HOUR,
      IdToken: HOUR,
      AuthorizationCode: 300,
      Interaction: HOUR,
      Session: MONTH,
      Grant: MONTH,
      RefreshToken: MONTH,
    },
  };
}
