/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { Finding } from '@steward/backstage-plugin-scorecards-common';
import {
  FindingCollector,
  Refusal,
  scorecardsExtensionPoint,
} from '@steward/backstage-plugin-scorecards-node';
import { Sandbox, sandboxAggregator } from '@steward/sandbox';
import { ConfigCollector } from './config/ConfigCollector';
import { scorecardsAwsModule } from './module';
import { readSettings } from './readSettings';
import { SecurityHubCollector } from './securityHub/SecurityHubCollector';
import { TrustedAdvisorCollector } from './trustedAdvisor/TrustedAdvisorCollector';

jest.setTimeout(120_000);

describe('collectors against the sandbox', () => {
  const environment = { ...process.env };
  const logger = mockServices.logger.mock();
  let sandbox: Sandbox;
  let aws: DefaultAwsAccess;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, git: false, oidc: false });
    process.env.AWS_ENDPOINT_URL = sandbox.url;
    aws = DefaultAwsAccess.create({
      config: mockServices.rootConfig({
        data: {
          aws: {
            mainAccount: {
              accessKeyId: 'sandbox',
              secretAccessKey: 'sandbox',
              region: 'eu-central-1',
            },
            accountDefaults: { roleName: 'steward-reader' },
          },
          awsAccess: { limits: { maxAttempts: 3 } },
        },
      }),
      pluginId: 'scorecards',
      logger,
    });
  });

  afterEach(() => {
    sandbox.faults.clear();
    sandbox.calls.clear();
    jest.clearAllMocks();
  });

  afterAll(async () => {
    aws.close();
    process.env = environment;
    await sandbox.stop();
  });

  const settingsOf = (aws_: object) =>
    readSettings(new ConfigReader({ scorecards: { aws: aws_ } })).config;

  const administrator = () => sandbox.world.delegatedAdministrator!.id;

  function securityHub(format: string) {
    const settings = settingsOf({
      securityHub: {
        accountId: administrator(),
        region: 'eu-central-1',
        format,
      },
    }).securityHub!;
    return new SecurityHubCollector(aws, settings);
  }

  function configRules(aggregator = sandboxAggregator) {
    const settings = settingsOf({
      config: {
        accountId: administrator(),
        region: 'eu-central-1',
        aggregator,
      },
    }).config!;
    return new ConfigCollector(aws, settings);
  }

  async function collect(collector: FindingCollector) {
    const scopes: string[] = [];
    const findings: Finding[] = [];
    const refused: Refusal[] = [];
    const { signal } = new AbortController();
    for await (const report of collector.reports({ signal, logger })) {
      scopes.push(report.scope);
      for await (const record of report.read()) {
        findings.push(...record.findings);
        refused.push(...record.refused);
      }
    }
    return { scopes, findings, refused };
  }

  const stateOf = (findings: Finding[]) =>
    Object.fromEntries(
      findings.map(({ id, outcome, createdAt }) => [id, [outcome, createdAt]]),
    );

  it('brings the same findings of Security Hub in both formats', async () => {
    const asff = await collect(securityHub('asff'));
    const ocsf = await collect(securityHub('ocsf'));
    expect([...asff.refused, ...ocsf.refused]).toEqual([]);
    expect(asff.findings.length).toBeGreaterThan(1000);
    expect(stateOf(ocsf.findings)).toEqual(stateOf(asff.findings));
    const { id } = sandbox.world.accountByName('prod-payments');
    expect(asff.findings).toContainEqual(
      expect.objectContaining({
        control: { catalog: 'securityHub', id: 'IAM.9' },
        outcome: 'fail',
        severity: 'critical',
        resource: expect.objectContaining({ accountId: id }),
      }),
    );
    expect(
      asff.findings.some(
        ({ resolvedAt, outcome }) => resolvedAt && outcome === 'pass',
      ),
    ).toBe(true);
    expect(asff.findings.some(({ suppression }) => suppression)).toBe(true);
  });

  it('brings the compliance of AWS Config, with the resources of rules that fail', async () => {
    const { findings, scopes, refused } = await collect(configRules());
    expect({ scopes, refused }).toEqual({
      scopes: [sandboxAggregator],
      refused: [],
    });
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    const failing = findings.filter(({ outcome }) => outcome === 'fail');
    expect(failing.length).toBeGreaterThan(100);
    expect(failing.every(({ resource }) => resource.name)).toBe(true);
    expect(findings).toContainEqual(
      expect.objectContaining({
        outcome: 'pass',
        control: {
          catalog: 'awsConfig',
          id: expect.stringMatching(/^securityhub-root-account-mfa-enabled-/),
        },
      }),
    );
    const cluster = findings.find(({ resource }) => resource.cluster);
    expect(cluster?.resource).toMatchObject({ type: 'AWS::EKS::Cluster' });
  });

  it('brings Trusted Advisor where the plan has it, and says once where it has not', async () => {
    const [production, development] = ['prod-payments', 'dev-payments'].map(
      name => sandbox.world.accountByName(name).id,
    );
    const collector = new TrustedAdvisorCollector(
      aws,
      settingsOf({
        trustedAdvisor: { accounts: [development, production] },
      }).trustedAdvisor!,
    );
    const { findings, scopes } = await collect(collector);
    expect(scopes).toEqual([production]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        control: { catalog: 'trustedAdvisor', id: '7DAFEmoDos' },
        outcome: 'fail',
        severity: 'high',
      }),
    );
    await collect(collector);
    const asked = sandbox.calls
      .recent()
      .filter(
        ({ operation, error }) =>
          operation === 'DescribeTrustedAdvisorChecks' && error,
      );
    expect(asked).toHaveLength(1);
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining(
        `account ${development} has no Trusted Advisor API`,
      ),
    );
  });

  it('goes on through throttling and empty pages', async () => {
    const calm = await collect(securityHub('asff'));
    sandbox.faults.add({
      match: { service: 'securityhub' },
      effect: { kind: 'throttle', rate: 1 },
      times: 2,
    });
    sandbox.faults.add({
      match: { service: 'securityhub' },
      effect: { kind: 'emptyPage' },
    });
    const rough = await collect(securityHub('asff'));
    expect(stateOf(rough.findings)).toEqual(stateOf(calm.findings));
  });

  it.each([
    [
      'Security Hub',
      () => securityHub('ocsf'),
      'GetFindingsV2',
      /allow securityhub:GetFindings\w* in the policy/,
    ],
    [
      'AWS Config',
      () => configRules(),
      'GetAggregateComplianceDetailsByConfigRule',
      /allow config:GetAggregateComplianceDetailsByConfigRule in the policy/,
    ],
  ])(
    'names the right that %s lacks',
    async (_name, create, operation, message) => {
      sandbox.faults.add({ match: { operation }, effect: { kind: 'deny' } });
      await expect(collect(create())).rejects.toThrow(message);
    },
  );

  it('takes half a listing for a failure, not for the truth', async () => {
    sandbox.faults.add({
      match: { operation: 'GetFindings', page: 'later' },
      effect: { kind: 'repeatToken' },
    });
    await expect(collect(securityHub('asff'))).rejects.toThrow(
      /Security Hub in eu-central-1 did not answer/,
    );
    await expect(collect(configRules('other'))).rejects.toThrow(
      /The aggregator other in eu-central-1 did not answer \(NoSuchConfigurationAggregatorException\)/,
    );
  });

  it('costs no other account when Trusted Advisor denies one', async () => {
    const accounts = ['prod-lending', 'prod-payments'].map(
      name => sandbox.world.accountByName(name).id,
    );
    sandbox.faults.add({
      match: { service: 'support', accountId: accounts[0] },
      effect: { kind: 'deny' },
    });
    const collector = new TrustedAdvisorCollector(
      aws,
      settingsOf({ trustedAdvisor: { accounts } }).trustedAdvisor!,
    );
    const outcomes: string[] = [];
    const { signal } = new AbortController();
    for await (const report of collector.reports({ signal, logger })) {
      try {
        let count = 0;
        for await (const record of report.read()) {
          count += record.findings.length;
        }
        outcomes.push(`${report.scope}: ${count > 5}`);
      } catch (error) {
        outcomes.push(`${report.scope}: ${String(error).slice(0, 95)}`);
      }
    }
    expect(outcomes).toEqual([
      expect.stringContaining('did not answer: allow support:'),
      `${accounts[1]}: true`,
    ]);
  });

  it('adds what is configured, and names what is wrong', async () => {
    const added: FindingCollector[] = [];
    await startTestBackend({
      features: [
        createBackendPlugin({
          pluginId: 'scorecards',
          register(env) {
            env.registerExtensionPoint(scorecardsExtensionPoint, {
              addCollector: () => {},
              addFindingCollector: collector => added.push(collector),
              addChangeSource: () => {},
              addPack: () => {},
            });
            env.registerInit({ deps: {}, async init() {} });
          },
        }),
        scorecardsAwsModule,
        mockServices.rootConfig.factory({
          data: {
            scorecards: {
              aws: {
                securityHub: { region: 'eu-central-1' },
                config: { region: 'mars-1', aggregator: 'all' },
              },
            },
          },
        }),
      ],
    });
    expect(added.map(({ id }) => id)).toEqual(['securityHub']);
    expect(
      readSettings(
        new ConfigReader({
          scorecards: {
            aws: { config: { region: 'mars-1', aggregator: 'all' } },
          },
        }),
      ),
    ).toMatchObject({
      config: { config: undefined },
      problems: [{ key: 'scorecards.aws.config.region', value: '"mars-1"' }],
      setAside: ['scorecards.aws.config'],
    });
  });
});
