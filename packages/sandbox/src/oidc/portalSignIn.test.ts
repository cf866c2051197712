/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import oidcProviderModule from '@backstage/plugin-auth-backend-module-oidc-provider';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalogEntities } from '../world/catalogEntities';
import { Visitor } from '../life/Visitor';
import { createOidcIssuer } from './createOidcIssuer';

describe("the portal's OIDC provider module", () => {
  it('signs a persona in as her catalog user, and refreshes', async () => {
    const app = express();
    const server = createServer(app);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://localhost:${port}`;
    const entities = catalogEntities();
    // Where the portal says it is; it listens on a port of its own choice.
    const portalUrl = 'http://localhost:7007';
    app.use('/oidc', (await createOidcIssuer({ url, portalUrl })).handler);

    const backend = await startTestBackend({
      features: [
        authPlugin,
        oidcProviderModule,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: portalUrl },
            backend: { baseUrl: portalUrl },
            auth: {
              environment: 'sandbox',
              session: { secret: 'a secret of this test' },
              providers: {
                oidc: {
                  sandbox: {
                    metadataUrl: `${url}/oidc/.well-known/openid-configuration`,
                    clientId: 'steward-portal',
                    clientSecret: 'steward-portal-secret',
                    prompt: 'auto',
                    callbackUrl: `${portalUrl}/api/auth/oidc/handler/frame`,
                    signIn: {
                      resolvers: [
                        { resolver: 'emailMatchingUserEntityProfileEmail' },
                      ],
                    },
                  },
                },
              },
            },
          },
        }),
      ],
    });
    const portal = `http://localhost:${backend.server.port()}`;
    const visitor = new Visitor();
    const follow = async (target: string, form?: Record<string, string>) => {
      const answer = await visitor.go(target.replace(portalUrl, portal), form);
      const location = answer.headers.get('location') ?? '';
      return { answer, location: location && new URL(location, target).href };
    };

    const start = await follow(
      `${portal}/api/auth/oidc/start?env=sandbox&scope=openid+profile+email`,
    );
    const page = await follow(start.location);
    const chosen = await follow(page.location, { persona: 'priya.natarajan' });
    const back = await follow(chosen.location);
    const frame = await follow(back.location);
    expect(frame.answer.status).toBe(200);
    const message = decodeURIComponent(await frame.answer.text());
    expect(message).toContain('user:default/priya.natarajan');

    const refreshed = await visitor.go(
      `${portal}/api/auth/oidc/refresh?env=sandbox&optional`,
      undefined,
      { 'x-requested-with': 'XMLHttpRequest' },
    );
    expect(await refreshed.json()).toMatchObject({
      profile: {
        email: 'priya.natarajan@steward.example',
        displayName: 'Priya Natarajan',
      },
      backstageIdentity: {
        identity: { userEntityRef: 'user:default/priya.natarajan' },
      },
    });

    await backend.stop();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
});
