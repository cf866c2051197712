/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOidcIssuer } from '../oidc/createOidcIssuer';
import { PersonaSession } from './PersonaSession';
import { RefusedError } from './RefusedError';

describe('PersonaSession', () => {
  let server: Server;
  let portalUrl: string;

  /** The issuer of the sandbox, and as much of a portal as its code flow needs. */
  beforeAll(async () => {
    const app = express();
    server = createServer(app);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    portalUrl = `http://localhost:${port}`;
    const issuer = await createOidcIssuer({ url: portalUrl, portalUrl });
    app.use('/oidc', issuer.handler);

    const callback = `${portalUrl}/api/auth/oidc/handler/frame`;
    app.get('/api/auth/oidc/start', (req, res) => {
      const query = new URLSearchParams({
        client_id: 'steward-portal',
        response_type: 'code',
        scope: String(req.query.scope),
        redirect_uri: callback,
      });
      res.redirect(`/oidc/auth?${query}`);
    });
    app.get('/api/auth/oidc/handler/frame', async (req, res) => {
      const answer = await fetch(`${portalUrl}/oidc/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(
            'steward-portal:steward-portal-secret',
          )}`,
        },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: String(req.query.code),
          redirect_uri: callback,
        }),
      });
      const { id_token: idToken } = await answer.json();
      res.cookie('portal-token', idToken).send('signed in');
    });
    app.get('/api/auth/oidc/refresh', (req, res) => {
      const token = /portal-token=([^;]+)/.exec(req.headers.cookie ?? '')?.[1];
      res.json(token ? { backstageIdentity: { token } } : {});
    });
    app.post('/api/notes', express.json(), (req, res) => {
      const [, token] = String(req.headers.authorization).split(' ');
      const claims = Buffer.from(token.split('.')[1], 'base64url').toString();
      res.json({ by: JSON.parse(claims).sub, text: req.body.text });
    });
    app.get('/api/secrets', (_req, res) => {
      res.status(403).send('not for you');
    });
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  it('signs in at the issuer and calls the portal as the persona', async () => {
    const dana = await PersonaSession.signIn({
      persona: 'dana.reyes',
      portalUrl,
    });
    await expect(dana.post('notes', { text: 'Hello' })).resolves.toEqual({
      by: 'dana.reyes',
      text: 'Hello',
    });
    await expect(dana.get('secrets')).rejects.toEqual(
      new RefusedError('GET secrets', 403, 'not for you'),
    );
    await expect(dana.get('secrets')).rejects.toMatchObject({ status: 403 });
  });

  it('says so when the issuer does not know the persona', async () => {
    await expect(
      PersonaSession.signIn({ persona: 'nobody', portalUrl }),
    ).rejects.toThrow('The portal does not sign nobody in');
  });
});
