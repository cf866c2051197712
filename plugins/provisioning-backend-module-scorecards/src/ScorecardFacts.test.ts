/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { FactRequest } from '@steward/backstage-plugin-provisioning-node';
import { EntityScorecard } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardsService } from '@steward/backstage-plugin-scorecards-node';
import { ScorecardFacts } from './ScorecardFacts';

const signal = new AbortController().signal;

function requestOf(part: Partial<FactRequest> = {}): FactRequest {
  return {
    kind: 'enclave.create',
    requestedBy: 'user:default/dana',
    target: { name: 'fx', accountId: '111122223333' },
    entityRefs: [],
    owners: [],
    ...part,
  };
}

function scorecardOf(score?: number, tier?: 'bronze') {
  return {
    score: {
      ...(tier && { tier }),
      ...(score !== undefined && { score }),
      pillars: [{ pillar: 'security', score: 40 }],
    },
    verdicts: [
      { checkId: 'awsAccount.rootMfa', state: 'fail' },
      { checkId: 'awsAccount.owner', state: 'pass' },
    ],
  } as unknown as EntityScorecard;
}

describe('ScorecardFacts', () => {
  const asked: string[] = [];
  const factsWith = (
    answer: EntityScorecard | undefined | Error,
    others: Record<string, EntityScorecard | undefined> = {},
  ) => {
    asked.length = 0;
    const scorecards: Pick<ScorecardsService, 'scorecardOf'> = {
      async scorecardOf(entityRef) {
        asked.push(entityRef);
        if (answer instanceof Error) {
          throw answer;
        }
        return entityRef in others ? others[entityRef] : answer;
      },
    };
    return new ScorecardFacts({
      auth: mockServices.auth(),
      scorecards: scorecards as ScorecardsService,
    });
  };

  it('are those of the account, and each is a fact that it names', async () => {
    const facts = factsWith(scorecardOf(80, 'bronze'));
    const found = await facts.factsOf(requestOf(), signal);
    expect(found).toEqual({
      'scorecard.tier': 'bronze',
      'scorecard.score': 80,
      'scorecard.security': 40,
      'scorecard.failedChecks': ['awsAccount.rootMfa'],
    });
    expect(facts.facts).toEqual(expect.arrayContaining(Object.keys(found)));
    expect(asked).toEqual(['resource:default/aws-111122223333']);
  });

  it('describe what the plan changes when the request names no account', async () => {
    const facts = factsWith(scorecardOf(30));
    const group = 'group:default/payments';
    const request = requestOf({ target: { name: 'fx' }, entityRefs: [group] });
    expect(await facts.factsOf(request, signal)).toMatchObject({
      'scorecard.tier': 'none',
    });
    expect(asked).toEqual([group]);
  });

  it('are the worst of several entities, and unknown when one of them is', async () => {
    const [good, bad] = ['resource:default/good', 'resource:default/bad'];
    const request = requestOf({
      target: { name: 'fx' },
      entityRefs: [good, bad, good],
    });
    const both = factsWith(scorecardOf(80, 'bronze'), {
      [bad]: scorecardOf(20),
    });
    expect(await both.factsOf(request, signal)).toMatchObject({
      'scorecard.tier': 'none',
      'scorecard.score': 20,
    });
    expect(asked).toEqual([good, bad]);
    const unknown = factsWith(scorecardOf(80, 'bronze'), { [bad]: undefined });
    expect(await unknown.factsOf(request, signal)).toEqual({});
    const many = Array.from({ length: 51 }, (_, at) => `group:default/${at}`);
    await expect(
      both.factsOf({ ...request, entityRefs: many }, signal),
    ).rejects.toThrow('The plan changes 51 entities');
  });

  it('make nothing up', async () => {
    expect(await factsWith(undefined).factsOf(requestOf(), signal)).toEqual({});
    const unobserved = factsWith(scorecardOf());
    expect(await unobserved.factsOf(requestOf(), signal)).toEqual({});
    expect(
      await factsWith(scorecardOf(30)).factsOf(
        requestOf({ target: { name: 'fx' } }),
        signal,
      ),
    ).toEqual({});
    await expect(
      factsWith(new Error('away')).factsOf(requestOf(), signal),
    ).rejects.toThrow('away');
  });
});
