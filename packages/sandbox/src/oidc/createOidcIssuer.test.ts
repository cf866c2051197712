/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createMockDirectory } from '@backstage/backend-test-utils';
import express from 'express';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sandboxPersonas } from '../world/people';
import { Visitor } from '../life/Visitor';
import { createOidcIssuer } from './createOidcIssuer';

const portalUrl = 'http://localhost:7007';
const redirectUri = `${portalUrl}/api/auth/oidc/handler/frame`;

function claimsOf(token: string) {
  return JSON.parse(
    Buffer.from(token.split('.')[1], 'base64url').toString('utf8'),
  );
}

describe('createOidcIssuer', () => {
  const data = createMockDirectory();
  let server: Server;
  let port = 0;

  const start = async () => {
    const app = express();
    server = createServer(app);
    await new Promise<void>(resolve =>
      server.listen(port, '127.0.0.1', resolve),
    );
    ({ port } = server.address() as AddressInfo);
    const url = `http://localhost:${port}`;
    const oidc = await createOidcIssuer({
      url,
      portalUrl,
      dataFolder: data.path,
    });
    app.use('/oidc', oidc.handler);
  };

  const stop = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };

  const metadata = async () => {
    const base = `http://localhost:${port}/oidc`;
    const answer = await fetch(`${base}/.well-known/openid-configuration`);
    return answer.json();
  };

  /** From the portal's link to the sign-in page. */
  const openSignIn = async (visitor: Visitor, redirect = redirectUri) => {
    const url = new URL((await metadata()).authorization_endpoint);
    url.search = new URLSearchParams({
      client_id: 'steward-portal',
      response_type: 'code',
      redirect_uri: redirect,
      scope: 'openid profile email',
      state: 'some-state',
      nonce: 'some-nonce',
    }).toString();
    return visitor.go(url.toString());
  };

  const signIn = async (visitor: Visitor, persona: string) => {
    const page = (await openSignIn(visitor)).headers.get('location') ?? '';
    const text = await (
      await visitor.go(new URL(page, `http://localhost:${port}`).toString())
    ).text();
    const chosen = await visitor.go(`http://localhost:${port}${page}`, {
      persona,
    });
    const resume = chosen.headers.get('location') ?? '';
    const back = (await visitor.go(resume)).headers.get('location') ?? '';
    return { text, back: new URL(back) };
  };

  const tokens = async (body: Record<string, string>, secret?: string) =>
    fetch((await metadata()).token_endpoint, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(
          `steward-portal:${secret ?? 'steward-portal-secret'}`,
        ).toString('base64')}`,
      },
      body: new URLSearchParams(body),
    });

  beforeEach(async () => {
    data.clear();
    port = 0;
    await start();
  });

  afterEach(stop);

  it('lets a persona in, and the session outlives a restart', async () => {
    const visitor = new Visitor();
    const { text, back } = await signIn(visitor, 'dana.reyes');
    for (const { displayName, description } of sandboxPersonas) {
      expect(text).toContain(displayName);
      expect(text).toContain(description);
    }
    expect(`${back.origin}${back.pathname}`).toBe(redirectUri);
    expect(back.searchParams.get('state')).toBe('some-state');
    const code = back.searchParams.get('code') ?? '';
    const grant = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
    };
    expect((await tokens(grant, 'wrong')).status).toBe(401);
    const first = await (await tokens(grant)).json();
    expect(first).toMatchObject({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: 3600,
    });
    expect(claimsOf(first.id_token)).toMatchObject({
      iss: `http://localhost:${port}/oidc`,
      sub: 'dana.reyes',
      aud: 'steward-portal',
      nonce: 'some-nonce',
    });
    expect((await tokens(grant)).status).toBe(400);

    const keys = await (await fetch((await metadata()).jwks_uri)).json();
    await stop();
    await start();
    expect(await (await fetch((await metadata()).jwks_uri)).json()).toEqual(
      keys,
    );
  });

  it('tells the portal who it is, and refreshes', async () => {
    const { back } = await signIn(new Visitor(), 'fiona.okafor');
    const first = await (
      await tokens({
        grant_type: 'authorization_code',
        code: back.searchParams.get('code') ?? '',
        redirect_uri: redirectUri,
      })
    ).json();
    await stop();
    await start();
    const refresh = {
      grant_type: 'refresh_token',
      refresh_token: first.refresh_token,
    };
    const [one, two] = await Promise.all([tokens(refresh), tokens(refresh)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const { access_token: accessToken } = await one.json();
    const { userinfo_endpoint: endpoint } = await metadata();
    const userinfo = await fetch(endpoint, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(await userinfo.json()).toEqual({
      sub: 'fiona.okafor',
      name: 'Fiona Okafor',
      preferred_username: 'fiona.okafor',
      email: 'fiona.okafor@steward.example',
      email_verified: true,
    });
  });

  it('asks again who one is, and refuses strangers', async () => {
    const visitor = new Visitor();
    await signIn(visitor, 'dana.reyes');
    const again = await signIn(visitor, 'axel.brandt');
    expect(again.text).toContain('Who are you today?');
    const answer = await tokens({
      grant_type: 'authorization_code',
      code: again.back.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
    });
    expect(claimsOf((await answer.json()).id_token).sub).toBe('axel.brandt');

    const elsewhere = 'https://elsewhere.example/api/auth/oidc/handler/frame';
    expect((await openSignIn(visitor, elsewhere)).status).toBe(400);
    const page = (await openSignIn(visitor)).headers.get('location') ?? '';
    const url = `http://localhost:${port}${page}`;
    const nobody = await visitor.go(url, { persona: 'mallory' });
    expect(nobody.headers.get('location')).toBe(page);
    expect((await new Visitor().go(url)).status).toBe(400);
  });
});
