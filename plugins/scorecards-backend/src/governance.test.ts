/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import {
  EntityScorecard,
  exemptionDecidePermission,
} from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { startScorecards } from './__testUtils__/startScorecards';

jest.setTimeout(120_000);

const PROD = 'resource:default/prod';
const DAY_MS = 86_400_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString();
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'what people decide, on %s',
  (databaseId: TestDatabaseId) => {
    let knex: Knex;
    let running: Awaited<ReturnType<typeof startScorecards>>;
    const post = (path: string, body: object, user?: string) =>
      running.call('post', path, body, user).expect(running.contract.check);
    const scorecard = async (): Promise<EntityScorecard> =>
      (await running.get('/entities/resource/default/prod')).body;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      running = await startScorecards(knex);
      running.allow();
      await running.work();
    });
    afterAll(() => running.backend.stop());
    beforeEach(() => running.allow());

    describe('exemptions', () => {
      const request = (part: object = {}) => ({
        entityRef: PROD,
        checkId: 'awsAccount.costTags',
        reason: 'The cost center is not known yet',
        expiresAt: inDays(60),
        ...part,
      });

      it('are approved by somebody else, shown beside the twin score, and revoked', async () => {
        const before = await scorecard();
        const { body: asked } = await post(
          '/exemptions',
          request(),
          'user:default/ana',
        ).expect(201);
        await post('/exemptions', request()).expect(409);
        const decide = (decision: string, user: string) =>
          post(`/exemptions/${asked.id}/decisions`, { decision }, user);
        const own = await decide('approve', 'user:default/ana').expect(403);
        expect(own.body.error.message).toMatch(/somebody else has to approve/);
        await decide('withdraw', 'user:default/ben').expect(403);
        running.refuse(exemptionDecidePermission);
        await decide('approve', 'user:default/ben').expect(403);
        running.allow();
        const { body: approved } = await decide(
          'approve',
          'user:default/ben',
        ).expect(200);
        expect(approved).toMatchObject({
          state: 'approved',
          requestedBy: 'user:default/ana',
          decidedBy: 'user:default/ben',
        });
        await decide('approve', 'user:default/ben').expect(409);
        await running.work();
        const under = await scorecard();
        expect(under.score.score).toBeGreaterThan(before.score.score!);
        expect(under.score.withoutExemptions).toBe(before.score.score);
        expect(under.exemptions).toHaveLength(1);
        const { body: move } = await running.get(
          '/entities/resource/default/prod/moves',
        );
        expect(move.parts).toEqual([]);
        expect(
          (await running.get('/entities/resource/default/prod/transitions'))
            .body.items[0],
        ).toMatchObject({
          checkId: 'awsAccount.costTags',
          reason: 'exemption',
          to: 'exempt',
        });
        await decide('revoke', 'user:default/ben').expect(200);
        await running.work();
        expect((await scorecard()).score.score).toBe(before.score.score);
      });

      it('need an end that is near enough, a check that applies and a reason', async () => {
        const refuse = async (part: object, status = 400) =>
          (await post('/exemptions', request(part)).expect(status)).body.error
            .message;
        expect(await refuse({ expiresAt: inDays(-1) })).toMatch(/in the past/);
        expect(await refuse({ expiresAt: inDays(91) })).toMatch(
          /more than 90 days away, .* has to be gold/,
        );
        expect(await refuse({ expiresAt: undefined })).toMatch(/expiresAt/);
        expect(await refuse({ reason: 'no' })).toMatch(/reason/);
        expect(await refuse({ checkId: 'project.owner' }, 404)).toMatch(
          /does not apply/,
        );
      });

      it('end by themselves, and are listed with what is hidden', async () => {
        const { body } = await post('/exemptions', request()).expect(201);
        await post(
          `/exemptions/${body.id}/decisions`,
          { decision: 'approve' },
          'user:default/ben',
        ).expect(200);
        await running.work();
        expect((await scorecard()).score.counts.exempt).toBe(1);
        await knex('scorecards_exemptions')
          .where({ id: body.id })
          .update({ expires_at: inDays(-1) });
        await running.job('exemptions');
        await running.work();
        expect((await scorecard()).score.counts.exempt).toBeUndefined();
        expect((await running.get(`/exemptions/${body.id}`)).body.state).toBe(
          'expired',
        );
        await running.job('exemptions');
        await running.job('notices');
        expect(
          running.sent.filter(({ payload }) => payload.topic === 'exemptions'),
        ).toMatchObject([
          {
            recipients: {
              entityRef: ['group:default/ops', 'user:default/mock'],
            },
            payload: {
              title: expect.stringMatching(/^The exemption of prod /),
            },
          },
        ]);
        const { body: page } = await running.get('/exemptions?limit=1');
        expect(page.items).toHaveLength(1);
        expect(
          (await running.get(`/exemptions?cursor=${page.nextCursor}`)).body
            .items,
        ).toHaveLength(1);
        running.refuse(catalogEntityReadPermission);
        expect((await running.get('/exemptions')).body).toEqual({
          items: [],
          hidden: 2,
        });
        await running.call('get', `/exemptions/${body.id}`).expect(404);
      });
    });

    it('list what is hidden at its source beside exemptions', async () => {
      const finding = (id: string, changes: object = {}) => ({
        Id: id,
        AwsAccountId: '111122223333',
        Title: 'The root user has MFA',
        Severity: { Label: 'CRITICAL' },
        Compliance: { Status: 'FAILED', SecurityControlId: 'IAM.9' },
        Workflow: { Status: 'SUPPRESSED' },
        Note: { Text: 'Central login', UpdatedBy: 'ana@example.com' },
        FirstObservedAt: '2026-01-01T00:00:00.000Z',
        Resources: [{ Type: 'AwsAccount', Id: 'AWS::::Account:111122223333' }],
        ...changes,
      });
      await post('/findings?format=asff&source=securityHub', [
        finding('one'),
        finding('two', {
          Compliance: { Status: 'FAILED', SecurityControlId: 'Own.1' },
          Note: undefined,
        }),
        finding('shown', { Workflow: { Status: 'NEW' } }),
      ] as object).expect(200);
      const list = async (query: string) =>
        (await running.get(`/exemptions?${query}`)).body.items;
      const foreign = await list('origin=foreign');
      expect(foreign).toHaveLength(2);
      expect(foreign).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            entityRef: PROD,
            checkId: 'awsAccount.rootMfa',
            control: 'Security Hub IAM.9',
            source: 'Security Hub',
            reason: 'Central login',
            requestedBy: 'ana@example.com',
            requestedAt: '2026-01-01T00:00:00.000Z',
          }),
          expect.objectContaining({
            checkTitle: 'The root user has MFA',
            control: 'Security Hub Own.1',
            requestedBy: 'Security Hub',
          }),
        ]),
      );
      expect(await list('checkId=awsAccount.rootMfa')).toHaveLength(1);
      expect(await list('origin=foreign&state=denied')).toEqual([]);
      const own = await list('origin=steward');
      expect(await list('')).toHaveLength(own.length + 2);
      expect((await scorecard()).exemptions).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ origin: 'foreign' }),
        ]),
      );
      running.refuse(catalogEntityReadPermission);
      expect((await running.get('/exemptions?origin=foreign')).body).toEqual({
        items: [],
        hidden: 2,
      });
    });

    it('campaigns are started, burn up and are closed with a result', async () => {
      const request = {
        title: 'Cost tags',
        checkIds: ['awsAccount.costTags', 'awsAccount.active'],
        appliesTo: { 'metadata.name': 'prod' },
        dueAt: inDays(14),
      };
      const wrong = await post('/campaigns', {
        ...request,
        checkIds: ['a.b'],
      }).expect(400);
      expect(wrong.body.error.message).toMatch(/a.b, which is not a check/);
      await post('/campaigns', { ...request, dueAt: inDays(-1) }).expect(400);
      const { body: draft } = await post('/campaigns', request).expect(201);
      expect(draft).toMatchObject({ state: 'draft' });
      const act = (action: string, result?: string) =>
        post(`/campaigns/${draft.id}/actions`, { action, result });
      await act('close').expect(409);
      const { body: active } = await act('start').expect(200);
      expect(active).toMatchObject({
        state: 'active',
        progress: { total: 2, done: 1 },
      });
      await running.job('campaigns');
      await running.job('notices');
      expect(
        running.sent.filter(({ payload }) => payload.topic === 'campaigns'),
      ).toMatchObject([
        {
          recipients: { entityRef: ['group:default/ops'] },
          payload: {
            title: 'Campaign started: Cost tags',
            description: expect.stringMatching(/^1 check on 1 entity of yours/),
          },
        },
      ]);
      const { body } = await running.get(`/campaigns/${draft.id}`);
      expect(body.burnUp).toMatchObject([{ done: 1, total: 2 }]);
      expect(body.open).toMatchObject([
        { entityRef: PROD, checkId: 'awsAccount.costTags', state: 'fail' },
      ]);
      expect(
        (await running.get(`/scores?campaign=${draft.id}`)).body.items,
      ).toMatchObject([{ entityRef: PROD }]);
      await act('close', 'Half of it').expect(200);
      expect(
        (await running.get('/campaigns?state=closed')).body.items,
      ).toMatchObject([{ result: 'Half of it' }]);
    });

    it('reviews are frozen, written, signed off once, compared and exported', async () => {
      await knex('scorecards_scores')
        .where({ entity_ref: PROD })
        .update({ baseline: 99 });
      const { body: review } = await post('/reviews', {
        title: 'November',
        attendees: ['user:default/ana'],
      }).expect(201);
      expect(review.review).toMatchObject({ state: 'open', entities: 3 });
      const [drop] = review.agenda;
      expect(drop).toMatchObject({ topic: 'drop', entityRef: PROD, from: 99 });
      expect(drop.title).toMatch(/^prod fell from 99 to /);
      const write = (part: object = {}) =>
        post(`/reviews/${review.review.id}/entries`, {
          itemId: drop.id,
          kind: 'action',
          text: '=Tag it',
          assignee: 'user:default/ben',
          dueAt: inDays(7),
          ...part,
        });
      const { body: written } = await write().expect(201);
      expect(written.agenda[0].entries).toMatchObject([
        { kind: 'action', text: '=Tag it', assignee: 'user:default/ben' },
      ]);
      await write({ itemId: 'none' }).expect(400);
      const sign = () =>
        post(`/reviews/${review.review.id}/sign-off`, { note: 'Done' });
      expect((await sign().expect(200)).body.review).toMatchObject({
        state: 'signedOff',
        openActions: 1,
      });
      await sign().expect(409);
      await write().expect(409);
      const csv = await running
        .call('get', `/reviews/${review.review.id}/export`)
        .expect(200);
      expect(csv.text).toMatch(/^topic,item,entityRef,kind,text/);
      expect(csv.text).toContain("'=Tag it");
      await running.get(`/reviews/${review.review.id}/export?format=json`);
      const { body: next } = await post('/reviews', {
        title: 'December',
      }).expect(201);
      expect(next.previous).toMatchObject({ title: 'November' });
      const [carried] = next.agenda;
      expect(carried).toMatchObject({
        topic: 'action',
        title: drop.title,
        entityRef: PROD,
        entries: [
          { text: '=Tag it', assignee: 'user:default/ben', carriedOver: true },
        ],
      });
      expect(next.review.openActions).toBe(1);
      const close = (entryId: string) =>
        post(`/reviews/${next.review.id}/entries/${entryId}/close`, {});
      const { body: closed } = await close(carried.entries[0].id).expect(200);
      expect(closed.agenda[0].entries[0]).toMatchObject({
        doneBy: 'user:default/mock',
      });
      expect(closed.review.openActions).toBe(0);
      await close(carried.entries[0].id).expect(404);
      expect(next.snapshot.every((one: object) => 'before' in one)).toBe(true);
      running.refuse(catalogEntityReadPermission);
      const { body: blind } = await running.get(`/reviews/${review.review.id}`);
      expect(blind).toMatchObject({ hidden: 3, snapshot: [] });
      expect(blind.agenda.map(({ topic }: { topic: string }) => topic)).toEqual(
        ['general'],
      );
    });

    it('previews a stricter pack without a change of anything', async () => {
      const before = await scorecard();
      const { body } = await post('/previews', {
        pack: `
id: strict
title: Strict
version: 1.0.0
checks:
  - id: strict.alias
    title: Everything has three links
    pillar: performance
    severity: critical
    appliesTo: { kind: Resource }
    thresholds:
      fact: catalog.linkCount
      ranges: [{ verdict: fail, to: 3 }, { verdict: pass, from: 3 }]
    solution: Add links.
    source: { name: Us, url: 'https://example.com' }
  - id: strict.wrong
    title: Broken`,
      }).expect(200);
      expect(body.faults).toMatchObject([{ checkId: 'strict.wrong' }]);
      expect(body).toMatchObject({ evaluated: 3, changed: 2 });
      expect(body.items[0].newScore).toBeLessThan(body.items[0].score);
      expect(await scorecard()).toEqual(before);
    });

    it('exports all scores and verdicts', async () => {
      const file = async (query: string) =>
        (await running.call('get', `/export?${query}`).expect(200)).text
          .trim()
          .split('\n');
      expect(await file('format=csv')).toHaveLength(4);
      const verdicts = await file('format=ndjson&content=verdicts');
      expect(JSON.parse(verdicts[0])).toMatchObject({ entityRef: PROD });
      const [{ count }] = await knex('scorecards_verdicts').count({
        count: '*',
      });
      expect(verdicts).toHaveLength(Number(count));
    });
  },
);
