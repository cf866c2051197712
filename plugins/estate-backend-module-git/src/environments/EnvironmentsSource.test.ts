/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { estateRecordSchema } from '@steward/backstage-plugin-estate-common';
import { InMemoryUrlReader } from '../__testUtils__/InMemoryUrlReader';
import { SyncedShard } from '../__testUtils__/SyncedShard';
import { EnvironmentsSource } from './EnvironmentsSource';

const url = 'https://github.com/acme/infrastructure-live/tree/main';
const describeStacksUrl = 'https://artifacts.acme.example/stacks.json';

const ATMOS = `
stacks:
  base_path: stacks
  included_paths: ["orgs/**/*"]
  name_pattern: "{tenant}-{environment}-{stage}"
`;
const stack = (stage: string, component = 'vpc') => `
import: [catalog/shared]
vars: { tenant: t, environment: e, stage: ${stage} }
components: { terraform: { ${component}: {} } }
`;

describe('EnvironmentsSource', () => {
  function setup(options: { describeStacksUrl?: string } = {}) {
    const reader = new InMemoryUrlReader();
    reader.files = {
      'atmos.yaml': ATMOS,
      'stacks/catalog/shared.yaml': 'vars: { region: eu-west-1 }',
      'stacks/orgs/dev.yaml': stack('dev'),
      'stacks/orgs/prod/compute.yaml': stack('prod', 'eks'),
      'stacks/orgs/prod/network.yaml': stack('prod'),
      'components/terraform/vpc/main.tf': 'resource {}',
    };
    const source = EnvironmentsSource.create({
      configId: 'live',
      reader,
      url,
      ...options,
    });
    return { reader, source, shard: new SyncedShard(source) };
  }

  it('reads a repository and keeps the last known good of stacks that cannot be read', async () => {
    const { reader, source, shard } = setup();
    const first = await shard.read();
    expect(source.id).toBe('environments-live');
    expect(first).toMatchObject({ outcome: 'complete', quarantined: [] });
    for (const record of first.records) {
      expect(estateRecordSchema.safeParse(record).success).toBe(true);
    }
    expect(first.records).toMatchObject([
      {
        id: 't-e-dev',
        url: 'https://github.com/acme/infrastructure-live/blob/main/stacks/orgs/dev.yaml',
      },
      { id: 't-e-prod', components: [{ name: 'eks' }, { name: 'vpc' }] },
    ]);
    expect((await shard.read()).facts).toMatchObject({
      answer: 'unchanged since the last reading',
      stackFiles: '3',
    });

    reader.files['stacks/orgs/prod/network.yaml'] = 'vars: {{{';
    reader.files['stacks/orgs/new.yaml'] = stack('new');
    const second = await shard.read();
    expect(second.outcome).toBe('complete');
    expect(second.records).toMatchObject([
      { id: 't-e-dev' },
      { id: 't-e-new' },
      // One of its two manifests is broken: half of it would be a lie.
      { id: 't-e-prod', components: [{ name: 'eks' }, { name: 'vpc' }] },
    ]);
    expect(second.quarantined).toMatchObject([
      {
        key: 'environment:t-e-prod',
        reason: expect.stringContaining('stacks/orgs/prod/network.yaml:1: '),
      },
    ]);

    reader.files['stacks/orgs/prod/network.yaml'] = stack('prod');
    reader.files['stacks/catalog/shared.yaml'] = 'vars: [';
    const third = await shard.read();
    expect(third.records.map(r => r.id).sort()).toEqual([
      't-e-dev',
      't-e-new',
      't-e-prod',
    ]);
    expect(third.quarantined).toHaveLength(3);
    expect(third.quarantined[0].reason).toMatch(
      /^stacks\/catalog\/shared\.yaml:1 \(imported by stacks\/orgs\/dev\.yaml\): /,
    );

    delete reader.files['stacks/orgs/dev.yaml'];
    reader.files['stacks/catalog/shared.yaml'] = '';
    expect((await shard.read()).records.map(r => r.id)).toEqual([
      't-e-new',
      't-e-prod',
    ]);
  });

  it('is not complete without atmos.yaml or without a stack', async () => {
    const { reader, shard, source } = setup();
    reader.files['atmos.yaml'] = 'stacks: { included_paths: ["none/**/*"] }';
    expect(await shard.read()).toMatchObject({
      outcome: 'partial',
      problem: {
        code: 'NoStacks',
        message: expect.stringContaining('none/**/*'),
      },
    });
    reader.files['atmos.yaml'] = 'stacks: [';
    expect(await shard.read()).toMatchObject({
      outcome: 'partial',
      problem: { message: expect.stringContaining('atmos.yaml:1') },
    });
    delete reader.files['atmos.yaml'];
    expect(await shard.read()).toMatchObject({
      outcome: 'partial',
      problem: { code: 'NoAtmosConfiguration' },
    });
    expect(await source.diagnose(shard.context)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining(url) },
    ]);
  });

  it('maps the output of atmos describe stacks', async () => {
    const { reader, shard } = setup({ describeStacksUrl });
    const component = (vars: object, more: object = {}) => ({
      vars: { tenant: 't', environment: 'e', stage: 'dev', ...vars },
      ...more,
    });
    reader.files[describeStacksUrl] = JSON.stringify({
      't-e-dev': {
        components: {
          terraform: {
            base: { metadata: { type: 'abstract' } },
            vpc: component(
              {
                account_id: 12345678901,
                region: 'eu-west-1',
                vpc_cidr: '10.1.0.0/16',
                description: 'of the VPC',
              },
              { component: 'network/vpc', settings: { owner: 'platform' } },
            ),
            eks: component(
              {
                account_id: '012345678901',
                region: 'eu-west-1',
                x: '{{ .y }}',
              },
              {
                metadata: { enabled: false },
                dependencies: { components: [{ name: 'vpc' }] },
              },
            ),
          },
        },
      },
      broken: { components: null },
      short: {
        components: { terraform: { a: { vars: { account_id: 123 } } } },
      },
    });
    const { outcome, records, quarantined } = await shard.read();
    expect(outcome).toBe('complete');
    expect(quarantined).toMatchObject([
      { key: 'environment:broken', field: 'broken.components' },
      { key: 'environment:short', value: '123' },
    ]);
    expect(records).toEqual([
      {
        kind: 'environment',
        id: 't-e-dev',
        tenant: 't',
        environment: 'e',
        stage: 'dev',
        region: 'eu-west-1',
        vpcCidr: '10.1.0.0/16',
        owner: 'platform',
        accountId: '012345678901',
        components: [
          {
            name: 'vpc',
            type: 'terraform',
            component: 'network/vpc',
            enabled: true,
            dependsOn: [],
          },
          {
            name: 'eks',
            type: 'terraform',
            component: 'eks',
            enabled: false,
            dependsOn: ['vpc'],
          },
        ],
        unresolved: ['components.terraform.eks.vars.x: {{ .y }}'],
        url,
      },
    ]);
    reader.files[describeStacksUrl] = '<html>';
    expect(await shard.read()).toMatchObject({
      outcome: 'partial',
      problem: { code: 'NoJson' },
    });
    reader.files[describeStacksUrl] = '{}';
    expect(await shard.read()).toMatchObject({
      outcome: 'partial',
      problem: { code: 'NoStacks' },
    });
  });
});
