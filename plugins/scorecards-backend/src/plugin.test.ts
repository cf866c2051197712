/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { EntityScorecard } from '@steward/backstage-plugin-scorecards-common';
import {
  scorecardsExtensionPoint,
  ScorecardsService,
  scorecardsServiceRef,
} from '@steward/backstage-plugin-scorecards-node';
import request from 'supertest';
import { startScorecards } from './__testUtils__/startScorecards';

jest.setTimeout(120_000);

const brokenCollector = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'broken',
  register(env) {
    env.registerInit({
      deps: { scorecards: scorecardsExtensionPoint },
      async init({ scorecards }) {
        scorecards.addCollector({
          id: 'broken',
          facts: [
            {
              name: 'broken.fact',
              type: 'boolean',
              description: '',
              maximumAge: { days: 1 },
            },
          ],
          every: { hours: 1 },
          collect: async () => {
            throw new Error('AWS does not answer');
          },
        });
      },
    });
  },
});
let service: ScorecardsService;
const neighbour = createBackendPlugin({
  pluginId: 'neighbour',
  register(env) {
    env.registerInit({
      deps: { scorecards: scorecardsServiceRef },
      async init({ scorecards }) {
        service = scorecards;
      },
    });
  },
});
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'scorecardsPlugin on %s',
  (id: TestDatabaseId) => {
    let running: Awaited<ReturnType<typeof startScorecards>>;
    const call = (method: 'get' | 'post', path: string, body?: object) =>
      running.call(method, path, body);
    const get = (path: string) => running.get(path);
    const work = () => running.work();

    beforeAll(async () => {
      running = await startScorecards(await databases.init(id), {
        config: {
          facts: [
            { name: 'ci.coverage', type: 'number', maximumAge: { days: 1 } },
          ],
          tiers: { bronze: { coverage: 0 }, silver: { scor: 1 } },
        },
        features: [brokenCollector, neighbour],
      });
    });
    afterAll(() => running.backend.stop());
    beforeEach(() => running.allow());

    it('scores the catalog, and answers as the contract says', async () => {
      await work();
      const { body } = await get('/scores?sort=name');
      expect(body.items.map(({ title }: { title: string }) => title)).toEqual([
        'prod',
        'shop',
        'test',
      ]);
      expect(body.hidden).toBe(0);
      const first = (await get('/scores?sort=worst&limit=2')).body;
      expect(first.items).toHaveLength(2);
      const rest = (
        await get(`/scores?sort=worst&limit=2&cursor=${first.nextCursor}`)
      ).body;
      expect(rest.items).toHaveLength(1);
      expect(rest.nextCursor).toBeUndefined();
      const titlesOf = async (refs: string[]) =>
        (
          await get(
            `/scores?${refs
              .map(ref => `entityRef=${encodeURIComponent(ref)}`)
              .join('&')}`,
          )
        ).body.items
          .map(({ title }: { title: string }) => title)
          .sort();
      expect(await titlesOf(['system:default/shop'])).toEqual(['shop']);
      expect(
        await titlesOf([
          'resource:default/prod',
          'resource:default/nothing',
          'system:default/shop',
        ]),
      ).toEqual(['prod', 'shop']);
      const { body: summary } = await get('/scores/summary?type=cloud-account');
      expect(summary).toMatchObject({ entities: 2, belowRequired: 2 });

      const scorecard: EntityScorecard = (
        await get('/entities/resource/default/prod')
      ).body;
      expect(scorecard.score).toMatchObject({
        requiredTier: 'gold',
        type: 'cloud-account',
      });
      const state = (checkId: string) =>
        scorecard.verdicts.find(one => one.checkId === checkId)?.state;
      expect(state('awsAccount.active')).toBe('pass');
      expect(state('awsAccount.rootMfa')).toBe('unknown');
      expect(state('awsAccount.costTags')).toBe('fail');
      expect(scorecard.path?.steps.length).toBeGreaterThan(0);
      await get('/entities/resource/default/prod/history?days=7');
      await get('/entities/resource/default/prod/moves');
      await get('/entities/resource/default/prod/transitions?limit=5');
      expect(
        (await get('/entities/system/default/shop/rollup')).body.contributors,
      ).toMatchObject([{ entityRef: 'resource:default/prod' }]);
      await call('get', '/entities/resource/default/nothing').expect(204);
      await call('get', '/scores?tier=wood').expect(400);
      await call('get', '/scores?cursor=x').expect(400);
    });

    it('takes findings, and a fixed one lifts the score with its reason', async () => {
      const push = async (status: string) => {
        const answer = await request(running.backend.server)
          .post('/api/scorecards/findings?format=asff&source=security-hub')
          .set('Authorization', mockCredentials.user.header())
          .send({
            Findings: [
              {
                SchemaVersion: '2018-10-08',
                Id: 'finding-1',
                ProductArn:
                  'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
                GeneratorId: 'security-control/IAM.9',
                AwsAccountId: '111122223333',
                Types: ['Software and Configuration Checks'],
                CreatedAt: '2026-11-01T00:00:00.000Z',
                UpdatedAt: '2026-11-02T00:00:00.000Z',
                Severity: { Label: 'CRITICAL' },
                Title: 'Root MFA',
                Description: 'Root MFA',
                Resources: [
                  { Type: 'AwsAccount', Id: 'AWS::::Account:111122223333' },
                ],
                Compliance: { Status: status, SecurityControlId: 'IAM.9' },
                RecordState: 'ACTIVE',
                Workflow: { Status: 'NEW' },
              },
            ],
          })
          .expect(200);
        await work();
        return answer.body;
      };
      const score = async (): Promise<EntityScorecard> =>
        (await get('/entities/resource/default/prod')).body;
      expect(await push('FAILED')).toMatchObject({
        accepted: 1,
        changed: 1,
        unplaced: 0,
        refused: [],
      });
      const before = await score();
      expect(before.score.cappedBy).toBe(
        'Capped at 40: the root user has no MFA',
      );
      const rootMfa = before.verdicts.find(
        ({ checkId }) => checkId === 'awsAccount.rootMfa',
      );
      expect(rootMfa?.evidence).toMatchObject([
        { source: 'security-hub', observedAt: expect.any(String) },
      ]);
      expect(await push('FAILED')).toMatchObject({ changed: 0 });
      await push('PASSED');
      const after = await score();
      expect(after.score.cappedBy).toBeUndefined();
      expect(after.score.score).toBeGreaterThan(before.score.score!);
      const { body: verdicts } = await get(
        '/checks/awsAccount.rootMfa/verdicts?state=pass',
      );
      expect(verdicts.items).toHaveLength(1);
      await get('/findings/unplaced');
    });

    it('takes facts that are declared, and refuses the others one by one', async () => {
      const push = (body: object) => call('post', '/facts', body);
      const facts = [
        { entityRef: 'system:default/shop', name: 'ci.coverage', value: 80 },
        { entityRef: 'system:default/shop', name: 'ci.coverage', value: 81 },
        { entityRef: 'system:default/gone', name: 'ci.coverage', value: 80 },
        { entityRef: 'system:default/shop', name: 'ci.covrage', value: 80 },
        { entityRef: 'system:default/shop', name: 'other.fact', value: 80 },
      ];
      const { body } = await push({ source: 'ci', facts })
        .expect(running.contract.check)
        .expect(200);
      expect(body).toMatchObject({ accepted: 1, changed: 1, unplaced: 1 });
      expect(body.refused.map(({ where }: { where: string }) => where)).toEqual(
        ['facts[1]', 'facts[3]', 'facts[4]'],
      );
      expect(
        (await push({ source: 'ci', facts: facts.slice(0, 1) })).body.changed,
      ).toBe(0);
      expect((await push({ source: 'ci', facts: [] })).body.changed).toBe(1);
      const wrong = await push({ source: 'estate', facts: [] }).expect(400);
      expect(wrong.body.error.message).toMatch(/source estate is a collector/);
      const future = await push({
        source: 'ci',
        observedAt: '2100-01-01T00:00:00Z',
        facts: [],
      }).expect(400);
      expect(future.body.error.message).toMatch(/is in the future/);
      await push({ source: 'ci', facts: [{ name: 'ci.coverage' }] }).expect(
        400,
      );
    });

    it('answers the gate with reasons', async () => {
      const gate = async (query: string) =>
        (await get(`/gate?entityRef=resource:default/test${query}`)).body;
      expect(await gate('&tier=platinum')).toMatchObject({
        allowed: false,
        reasons: [expect.stringMatching(/^test is .* and must be Platinum.$/)],
      });
      expect(await gate('&pack=aws-account')).toMatchObject({
        allowed: false,
        failedChecks: expect.arrayContaining(['awsAccount.costTags']),
      });
      await call('get', '/gate?entityRef=resource:default/test&pack=x').expect(
        404,
      );
    });

    it('answers other backends by its service', async () => {
      const credentials = mockCredentials.user();
      const entityRef = 'resource:default/test';
      const question = { entityRef, tier: 'platinum' } as const;
      expect(await service.askGate(question, { credentials })).toEqual(
        (await get(`/gate?entityRef=${entityRef}&tier=platinum`)).body,
      );
      expect(await service.scorecardOf(entityRef, { credentials })).toEqual(
        (await get('/entities/resource/default/test')).body,
      );
      const gone = 'resource:default/nothing';
      expect(await service.scorecardOf(gone, { credentials })).toBeUndefined();
      await expect(
        service.askGate({ entityRef: gone }, { credentials }),
      ).rejects.toMatchObject({ statusCode: 404 });
    });

    it('shows only what somebody may see, and how much is hidden', async () => {
      running.refuse(catalogEntityReadPermission);
      expect((await get('/scores')).body).toEqual({ items: [], hidden: 3 });
      expect(
        (await get('/scores?entityRef=resource:default/prod')).body,
      ).toEqual({ items: [], hidden: 1 });
      expect((await get('/scores/summary')).body).toMatchObject({
        entities: 0,
        hidden: 3,
      });
      await call('get', '/entities/resource/default/prod').expect(204);
      expect((await get('/checks/awsAccount.active/verdicts')).body).toEqual({
        items: [],
        hidden: 2,
      });
      running.refuse();
      const refused = await call('get', '/scores').expect(403);
      expect(refused.body.error.message).toMatch(/scorecards.read/);
      await call('post', '/evaluations', {}).expect(403);
      await call('post', '/facts', { source: 'ci', facts: [] }).expect(403);
    });

    it('says what is on, what is off and what is late', async () => {
      expect((await get('/packs')).body.items).toHaveLength(6);
      expect((await get('/checks?pack=project')).body.items).toHaveLength(10);
      await get('/checks/awsAccount.rootMfa');
      await get('/facts');
      const { body } = await get('/collections');
      expect(body.items).toMatchObject([
        { collector: 'broken', failures: 1, state: 'failing' },
        { collector: 'catalog' },
        { collector: 'ci', state: 'pushed' },
        { collector: 'estate', state: 'waiting' },
        { collector: 'security-hub', state: 'pushed' },
      ]);
      expect(body.items[0].problem).toMatch(/AWS does not answer/);
      const queued = await call('post', '/evaluations', {})
        .expect(running.contract.check)
        .expect(202);
      expect(queued.body).toEqual({ queued: 3 });
      expect((await get('/evaluations')).body).toMatchObject({
        entities: 3,
        waiting: 3,
      });
    });
  },
);
