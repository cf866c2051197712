/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { estateRecordSchema } from '@steward/backstage-plugin-estate-common';
import { InMemoryUrlReader } from '../__testUtils__/InMemoryUrlReader';
import { SyncedShard } from '../__testUtils__/SyncedShard';
import { TeamsSource } from './TeamsSource';

const url = 'https://github.com/acme/platform-gitops/tree/main';

const payments = `
team: payments
namespace: team-payments
description: Card payments
owner: { name: Tomas, email: tomas@acme.example, slack: "#payments" }
members: [mei@acme.example, user:default/jonas]
resourceQuota:
  requests: { cpu: 20, memory: 40Gi }
  limits: { cpu: "40", memory: 80Gi }
  pods: 100
networkPolicy: { allowIngress: true }
apps:
  - { name: gateway, repoURL: https://github.com/acme/gateway, manifestPath: deploy, targetRevision: main }
`;

describe('TeamsSource', () => {
  function setup(
    options: { cluster?: string; path?: string; groupNamespace?: string } = {},
  ) {
    const reader = new InMemoryUrlReader();
    reader.files = { 'teams/payments/team.yaml': payments, 'README.md': '' };
    const source = TeamsSource.create({
      configId: 'default',
      reader,
      url,
      ...options,
    });
    return { reader, source, shard: new SyncedShard(source) };
  }

  it('maps a team and its namespace, and answers unchanged content from memory', async () => {
    const { reader, source, shard } = setup({ cluster: 'main' });
    const reading = await shard.read();
    expect(source.id).toBe('teams');
    expect(reading).toMatchObject({ outcome: 'complete', quarantined: [] });
    expect(reading.records.map(r => estateRecordSchema.parse(r))).toEqual([
      {
        kind: 'team',
        id: 'payments',
        description: 'Card payments',
        email: 'tomas@acme.example',
        slack: '#payments',
        members: [
          'tomas@acme.example',
          'mei@acme.example',
          'user:default/jonas',
        ],
        namespace: 'team-payments',
        cluster: 'main',
        quota: {
          requests: { cpu: 20, memory: '40Gi' },
          limits: { cpu: '40', memory: '80Gi' },
          objects: { pods: 100 },
        },
        applications: [
          { name: 'gateway', url: 'https://github.com/acme/gateway' },
        ],
        url: 'https://github.com/acme/platform-gitops/blob/main/teams/payments/team.yaml',
      },
      expect.objectContaining({
        kind: 'kubernetes-namespace',
        id: 'main/team-payments',
        name: 'team-payments',
        team: 'payments',
      }),
    ]);
    const again = await shard.read();
    expect(again).toMatchObject({
      outcome: 'complete',
      facts: { answer: 'unchanged since the last reading' },
    });
    expect(again.records).toEqual(JSON.parse(JSON.stringify(reading.records)));
    reader.files['teams/growth/team.yaml'] = 'team: growth';
    expect((await shard.read()).records).toHaveLength(3);
  });

  it('sets faulty files aside with field, line and fix; their last known good stays', async () => {
    const { reader, shard } = setup();
    await shard.read();
    reader.files = {
      'teams/a/team.yaml': 'name: a\nnamespace: team-a\n',
      'teams/b/team.yaml': 'team: b\nnetworkPolicy:\n  allowIngress: "false"\n',
      'teams/c/team.yaml': 'team: c\nowner: {{ broken\n',
      'teams/d/team.yaml': 'team: D_d\n',
      'teams/e/team.yaml': '- a list\n',
      'teams/good/team.yaml': 'team: good\napps:\n',
      'teams/payments/team.yaml': `${payments}  - nameless: true\n`,
    };
    const { outcome, records, quarantined } = await shard.read();
    expect(outcome).toBe('complete');
    expect(records.map(r => r.id)).toEqual([
      'good',
      'payments',
      'any/team-payments',
    ]);
    expect(quarantined).toMatchObject([
      {
        key: 'teams/a/team.yaml',
        field: 'name',
        value: 'a',
        reason: expect.stringContaining('teams/a/team.yaml:1:'),
        fix: expect.stringContaining('`team`'),
      },
      {
        key: 'teams/b/team.yaml',
        field: 'networkPolicy.allowIngress',
        value: 'false',
        reason: expect.stringContaining('teams/b/team.yaml:3:'),
        fix: expect.stringContaining('without quotes'),
      },
      {
        key: 'teams/c/team.yaml',
        reason: expect.stringMatching(/^teams\/c\/team.yaml:\d: /),
      },
      { field: 'team', value: 'D_d', reason: expect.stringContaining('DNS') },
      { reason: expect.stringContaining('no map') },
      {
        key: 'team:payments',
        field: 'apps.1.name',
        reason: expect.stringContaining('teams/payments/team.yaml:14:'),
      },
    ]);
  });

  it('gives groups the namespace of the catalog that is configured', async () => {
    const { shard } = setup({ groupNamespace: 'gitops' });
    const { records } = await shard.read();
    expect(
      records.map(record => estateRecordSchema.parse(record)),
    ).toMatchObject([
      { kind: 'team', id: 'payments', groupNamespace: 'gitops' },
      { kind: 'kubernetes-namespace', team: 'payments' },
    ]);
  });

  it('lets the first file have a team or a namespace and names both', async () => {
    const { reader, shard } = setup();
    reader.files = {
      'teams/a/team.yaml': 'team: x\nnamespace: one',
      'teams/b/team.yaml': 'team: x\nnamespace: two',
      'teams/c/team.yaml': 'team: y\nnamespace: one',
      'teams/d/team.yaml': 'team: z\nnamespace: one\ncluster: other',
    };
    const { records, quarantined } = await shard.read();
    expect(records.map(r => `${r.kind} ${r.id}`)).toEqual([
      'team x',
      'kubernetes-namespace any/one',
      'team z',
      'kubernetes-namespace other/one',
    ]);
    expect(quarantined.map(q => [q.key, q.reason])).toEqual([
      [
        'teams/b/team.yaml',
        'teams/a/team.yaml and teams/b/team.yaml both claim the team x; the first one holds',
      ],
      [
        'teams/c/team.yaml',
        'teams/a/team.yaml and teams/c/team.yaml both claim the namespace any/one; the first one holds',
      ],
    ]);
  });

  it.each([
    [
      new NotFoundError('Request failed for x, 404 Not Found'),
      'gone',
      'branch',
    ],
    [new Error('Request failed for x, 401 Unauthorized'), 'denied', 'token'],
    [new AuthenticationError(), 'denied', 'token'],
    [
      new Error('Request failed, 403 Forbidden (rate limit exceeded)'),
      'throttled',
      'GitHub App',
    ],
    [
      new NotAllowedError('Reading from x is not allowed'),
      'denied',
      'integrations',
    ],
    [new Error('connect ECONNREFUSED 127.0.0.1:443'), 'partial', 'reached'],
  ])('tells %s as %s', async (failure, outcome, fix) => {
    const { reader, source, shard } = setup();
    reader.failure = failure;
    const reading = await shard.read();
    expect(reading).toMatchObject({
      outcome,
      records: [],
      problem: {
        message: expect.stringContaining(url),
        fix: expect.stringContaining(fix),
      },
    });
    expect(await source.diagnose(shard.context)).toMatchObject([
      { severity: 'error', fix: expect.stringContaining(fix) },
    ]);
  });

  it('is not complete when no file matches, and knows the pushes to its repository', async () => {
    const { source, shard } = setup({ path: 'crews/*/team.yaml' });
    expect(await shard.read()).toMatchObject({
      outcome: 'partial',
      problem: { message: expect.stringContaining('crews/*/team.yaml') },
    });
    expect(await source.diagnose(shard.context)).toMatchObject([
      { severity: 'warning' },
    ]);
    const push = (clone_url: string) =>
      source.shardsOfEvent({
        source: 'github.com',
        'detail-type': 'push',
        detail: { repository: { clone_url } },
      });
    expect(push('https://github.com/acme/platform-gitops.git')).toEqual([
      'teams',
    ]);
    expect(push('https://github.com/acme/platform.git')).toEqual([]);
    expect(push('nonsense')).toEqual([]);
  });
});
