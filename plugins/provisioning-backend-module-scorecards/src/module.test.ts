/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  FactProvider,
  provisioningExtensionPoint,
} from '@steward/backstage-plugin-provisioning-node';
import PromiseRouter from 'express-promise-router';
import provisioningScorecardsModule from '.';

/** Answers as scorecards does over HTTP: 200, 204 without a scorecard, 503 when it is away. */
const scorecards = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = PromiseRouter();
        router.get('/entities/resource/default/:name', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          switch (req.params.name) {
            case 'aws-111111111111':
              res.json({
                score: { tier: 'bronze', score: 61.5, pillars: [] },
                verdicts: [],
              });
              break;
            case 'aws-222222222222':
              res.status(204).end();
              break;
            default:
              res.status(503).end();
          }
        });
        httpRouter.use(router);
      },
    });
  },
});

describe('provisioningScorecardsModule', () => {
  const added: FactProvider[] = [];
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    const provisioning: Partial<typeof provisioningExtensionPoint.T> = {
      addFacts: (...providers) => added.push(...providers),
    };
    backend = await startTestBackend({
      extensionPoints: [
        [
          provisioningExtensionPoint,
          provisioning as typeof provisioningExtensionPoint.T,
        ],
      ],
      features: [provisioningScorecardsModule, scorecards],
    });
  });
  afterAll(() => backend.stop());

  it('asks scorecards over HTTP, with the rights of the backend', async () => {
    expect(added).toHaveLength(1);
    const find = (accountId: string) =>
      added[0].factsOf(
        {
          kind: 'enclave.create',
          requestedBy: 'user:default/dana',
          target: { name: 'kyc', accountId },
          entityRefs: [],
          owners: [],
        },
        AbortSignal.timeout(5000),
      );
    expect(await find('111111111111')).toEqual({
      'scorecard.tier': 'bronze',
      'scorecard.score': 61.5,
      'scorecard.failedChecks': [],
    });
    expect(await find('222222222222')).toEqual({});
    await expect(find('333333333333')).rejects.toThrow(/503/);
  });
});
