/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  mockCredentials,
  mockServices,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { ScoreMove } from '@steward/backstage-plugin-scorecards-common';
import { createTestStores, entityOf } from '../__testUtils__/createStores';
import { CampaignStore } from '../campaigns/CampaignStore';
import { causeOf } from './causeOf';
import { MoveCauses } from './MoveCauses';

const REF = 'resource:default/a';
const AT = '2026-11-21T12:00:00.000Z';
const databases = createTestDatabases();

type Part = ScoreMove['parts'][number];
const part = (more: Partial<Part> = {}): Part => ({
  reason: 'evidence',
  checkId: 'test.isGood',
  title: 'It is good',
  from: 'fail',
  to: 'pass',
  points: 40,
  at: AT,
  ...more,
});

describe('causeOf', () => {
  const of = (more: Partial<Part>, ...times: string[]) =>
    causeOf(part(more), {
      changes: times.map(at => ({ runId: `run at ${at}`, at })),
      campaigns: [],
    }).runId;

  it('names the last run before the evidence changed', () => {
    expect(of({}, '2026-11-20T09:00:00.000Z', '2026-11-21T11:00:00.000Z')).toBe(
      'run at 2026-11-21T11:00:00.000Z',
    );
  });

  it('names none that came after it, or long before it', () => {
    expect(
      of({}, '2026-11-21T12:00:01.000Z', '2026-11-19T11:59:59.000Z'),
    ).toBeUndefined();
  });

  it('names none where no evidence changed', () => {
    for (const reason of ['policy', 'exemption', 'staleness'] as const) {
      expect(of({ reason }, '2026-11-21T11:00:00.000Z')).toBeUndefined();
    }
  });
});

describe.each(databases.eachSupportedId())(
  'MoveCauses on %s',
  (id: TestDatabaseId) => {
    async function start() {
      const stores = createTestStores(await databases.init(id));
      const campaigns = new CampaignStore(stores.database, stores.clock);
      await stores.entities.put([entityOf('a')]);
      const { id: campaignId } = await campaigns.create(
        { title: 'Good', checkIds: ['test.isGood'], dueAt: AT },
        'user:default/ana',
      );
      await campaigns.act(campaignId, 'start');
      await campaigns.refresh(campaignId, [REF]);
      const changesOf = jest.fn(async () => [
        {
          runId: 'run-1',
          title: 'Fix account a',
          at: '2026-11-21T11:00:00.000Z',
        },
      ]);
      const logger = mockServices.logger.mock();
      const causes = new MoveCauses({
        campaigns,
        entities: stores.entities,
        logger,
        sources: [{ changesOf }],
      });
      const explain = async (...parts: Part[]) =>
        (
          await causes.explain(
            REF,
            {
              fromTime: '2026-11-01T00:00:00.000Z',
              toTime: '2026-11-30T00:00:00.000Z',
              parts,
            },
            mockCredentials.user(),
          )
        ).parts;
      return { campaignId, changesOf, explain, logger };
    }

    it('names the run and the campaign behind a part', async () => {
      const { campaignId, explain } = await start();
      expect(
        await explain(
          part(),
          part({ to: 'fail', from: 'pass' }),
          part({ checkId: 'test.other' }),
        ),
      ).toMatchObject([
        { runId: 'run-1', runTitle: 'Fix account a', campaignId },
        expect.not.objectContaining({ campaignId }),
        expect.not.objectContaining({ campaignId }),
      ]);
    });

    it('asks nobody where no evidence changed', async () => {
      const { changesOf, explain } = await start();
      await explain(part({ reason: 'policy' }));
      expect(changesOf).not.toHaveBeenCalled();
    });

    it('goes on without a source that does not answer', async () => {
      const { campaignId, changesOf, explain, logger } = await start();
      changesOf.mockRejectedValueOnce(new Error('503'));
      const [answer] = await explain(part());
      expect(answer).toMatchObject({ campaignId });
      expect(answer).not.toHaveProperty('runId');
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('What changed resource:default/a'),
      );
    });
  },
);
