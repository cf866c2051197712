/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuditRecord,
  parseQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  RunFilter,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import { ChangeEvents } from './ChangeEvents';
import { RunEvents } from './RunEvents';
import { Timeline } from './Timeline';

const window = { from: '2026-11-01', to: '2026-11-18' };
const credentials = mockCredentials.user();
const ACCOUNT = 'resource:default/aws-111122223333';
const ENCLAVE = 'resource:default/kyc';

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'aws-111122223333',
      namespace: 'default',
      annotations: { 'amazonaws.com/account-id': '111122223333' },
    },
    spec: { type: 'cloud-account' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'kyc', namespace: 'default' },
    spec: { type: 'nitro-enclave' },
  },
];

function runOf(id: string, part: Partial<RunSummary> = {}): RunSummary {
  return {
    id,
    kind: 'enclave.create',
    state: 'SUCCEEDED',
    target: { name: 'kyc', accountId: '111122223333' },
    entityRefs: [ENCLAVE],
    requestedBy: 'user:default/ana',
    createdAt: '2026-11-10T08:00:00.000Z',
    updatedAt: '2026-11-12T09:00:00.000Z',
    finishedAt: '2026-11-12T09:00:00.000Z',
    ...part,
  };
}

function recordOf(id: string, part: Partial<AuditRecord> = {}): AuditRecord {
  return {
    id,
    occurredAt: '2026-11-14T10:00:00.000Z',
    actor: { type: 'user', ref: 'user:default/ravi' },
    action: 'budget.change',
    outcome: 'success',
    resource: { type: 'budget', id: 'b-1', entityRef: ENCLAVE },
    ...part,
  } as AuditRecord;
}

async function answerOf(status: number): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { message: 'no' } }), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }) as Parameters<typeof ResponseError.fromResponse>[0],
  );
}

type Call = { credentials: { principal: unknown } };
const isPerson = (call: Call) => call.credentials === credentials;

function start(options: {
  runs?: (filter: RunFilter, call: Call) => RunSummary[];
  records?: (q: string, call: Call) => AuditRecord[];
}) {
  const { runs = () => [], records = () => [] } = options;
  const list = jest.fn(async (filter: RunFilter, call: Call) => ({
    items: runs(filter, call),
  }));
  const events = jest.fn(async ({ q }: { q: string }, call: Call) => ({
    items: records(q, call),
  }));
  const logger = mockServices.logger.mock();
  const timeline = new Timeline({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    logger,
    sources: [new RunEvents({ list }), new ChangeEvents({ list: events })],
  });
  return {
    list,
    events,
    logger,
    find: (refs?: string[]) =>
      timeline.find({ window, entities: refs, credentials }),
  };
}

describe('Timeline', () => {
  it('puts runs that ended and changes on one axis, the latest first', async () => {
    const { find } = start({
      runs: () => [
        runOf('r-1'),
        runOf('r-2', { state: 'FAILED', entityRefs: undefined }),
        runOf('r-0', { finishedAt: '2026-10-31T23:00:00.000Z' }),
        runOf('r-9', { finishedAt: '2026-11-19T00:00:00.000Z' }),
      ],
      records: () => [
        recordOf('e-1'),
        recordOf('e-0', { resource: { type: 'user-settings', id: 'dark' } }),
      ],
    });
    const { events, sources, unlooked } = await find();
    expect(events.map(({ kind, id, outcome }) => [kind, id, outcome])).toEqual([
      ['change', 'e-1', 'success'],
      ['run', 'r-1', 'success'],
      ['run', 'r-2', 'failure'],
    ]);
    expect(events[1]).toEqual({
      kind: 'run',
      id: 'r-1',
      at: '2026-11-12T09:00:00.000Z',
      title: 'Create enclave kyc in 111122223333',
      outcome: 'success',
      entities: [ENCLAVE],
      account: '111122223333',
      by: 'user:default/ana',
    });
    expect(sources).toEqual([
      { kind: 'run', state: 'read', hidden: 0, more: false },
      { kind: 'change', state: 'read', hidden: 0, more: false },
    ]);
    expect(unlooked).toBe(0);
  });

  it('asks for the entities of the scope, and for all that happened in an account', async () => {
    const { find, list, events } = start({});
    await find([ACCOUNT, ENCLAVE, 'resource:default/gone']);
    const filters = list.mock.calls
      .filter(([, call]) => isPerson(call))
      .map(([{ accountId, entityRef }]) => accountId ?? entityRef);
    expect(filters).toEqual(['111122223333', ENCLAVE]);
    const asked = events.mock.calls
      .filter(([, call]) => isPerson(call))
      .map(([{ q }]) =>
        parseQuery(q).terms.flatMap(term =>
          term.kind === 'text' &&
          ['resource', 'account'].includes(term.qualifier)
            ? [term.value]
            : [],
        ),
      );
    expect(asked).toEqual([[ACCOUNT, ENCLAVE], ['111122223333']]);
    expect(events.mock.calls[0][0].q).toContain(
      'created:2026-11-01..2026-11-18 outcome:success',
    );
  });

  it('looks at the entities with the highest cost, and says how many it left out', async () => {
    const { find } = start({});
    const many = Array.from({ length: 23 }, (_, i) => `resource:default/e${i}`);
    expect((await find(many)).unlooked).toBe(3);
  });

  it('counts what the caller may not see', async () => {
    const refused = await answerOf(403);
    const { find } = start({
      runs: (_filter, call) =>
        isPerson(call) ? [runOf('r-1')] : [runOf('r-1'), runOf('r-2')],
      records(_q, call) {
        if (isPerson(call)) {
          throw refused;
        }
        return [recordOf('e-1')];
      },
    });
    const { events, sources } = await find();
    expect(events.map(({ id }) => id)).toEqual(['r-1']);
    expect(sources).toEqual([
      { kind: 'run', state: 'read', hidden: 1, more: false },
      { kind: 'change', state: 'not-allowed', hidden: 1, more: false },
    ]);
  });

  it('says which plugin is not there or did not answer, and shows the other', async () => {
    const absent = await answerOf(404);
    const { find, logger } = start({
      runs() {
        throw absent;
      },
      records() {
        throw new Error('connect ECONNREFUSED');
      },
    });
    expect(await find()).toMatchObject({
      events: [],
      sources: [
        { kind: 'run', state: 'not-installed' },
        { kind: 'change', state: 'failed', reason: 'connect ECONNREFUSED' },
      ],
    });
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('reads on until the runs are older than any that could end in the window', async () => {
    const pages = [
      [runOf('r-1')],
      [runOf('r-2'), runOf('r-old', { createdAt: '2026-09-30T00:00:00.000Z' })],
      [runOf('r-3')],
    ];
    const list = jest.fn(async ({ cursor = '0' }: { cursor?: string }) => ({
      items: pages[Number(cursor)],
      nextCursor: String(Number(cursor) + 1),
    }));
    const read = await new RunEvents({ list }).read({
      window,
      places: undefined,
      credentials,
    });
    expect(read.events.map(({ id }) => id)).toEqual(['r-1', 'r-2', 'r-old']);
    expect(read.more).toBe(false);
    expect(list).toHaveBeenCalledTimes(2);
  });
});
