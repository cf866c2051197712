/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { join } from 'node:path';
import Provider, { interactionPolicy } from 'oidc-provider';
import { sandboxPersonas } from '../world/people';
import type { Persona } from '../world/people';
import { issuerConfiguration } from './issuerConfiguration';
import { issuerSecrets } from './issuerSecrets';
import { IssuerStorage } from './IssuerStorage';
import { signInRouter } from './signInRouter';

/**
 * Options of {@link createOidcIssuer}.
 *
 * @public
 */
export interface OidcIssuerOptions {
  /** Folder for keys and sessions; without it they go with the process. */
  dataFolder?: string;
  /** Address of the sandbox, such as `http://localhost:4566`. */
  url: string;
  /** Address of the portal, such as `http://localhost:7007`. */
  portalUrl: string;
  /** Who one can sign in as; those of the world unless given. */
  personas?: Persona[];
}

/**
 * The OpenID Connect issuer of the sandbox.
 *
 * @public
 */
export interface OidcIssuer {
  /**
   * Mount at `/oidc`, before anything that reads request bodies.
   */
  handler: Router;
  /** The issuer, as it stands in tokens. */
  issuer: string;
}

const BASE_PATH = '/oidc';

/** Credentials of the portal; they open nothing but the sandbox. */
const CLIENT_ID = 'steward-portal';
const CLIENT_SECRET = 'steward-portal-secret';

/**
 * Starts an OpenID Connect issuer whose sign-in page offers the personas of
 * the sandbox, for the one client `steward-portal`.
 *
 * @public
 */
export async function createOidcIssuer(
  options: OidcIssuerOptions,
): Promise<OidcIssuer> {
  const { dataFolder, personas = sandboxPersonas } = options;
  const fileFor = (name: string) =>
    dataFolder ? join(dataFolder, 'oidc', name) : undefined;
  const issuer = `${options.url.replace(/\/+$/, '')}${BASE_PATH}`;
  const portal = options.portalUrl.replace(/\/+$/, '');
  const provider = new Provider(
    issuer,
    issuerConfiguration({
      policy: interactionPolicy,
      personas,
      secrets: await issuerSecrets(fileFor('keys.json')),
      storage: await IssuerStorage.open(fileFor('sessions.json')),
      client: {
        id: CLIENT_ID,
        secret: CLIENT_SECRET,
        redirectUris: [`${portal}/api/auth/oidc/handler/frame`],
      },
      basePath: BASE_PATH,
    }),
  );
  const handler = express.Router();
  handler.use(signInRouter({ provider, personas, basePath: BASE_PATH }));
  handler.use(provider.callback());
  return { handler, issuer };
}
