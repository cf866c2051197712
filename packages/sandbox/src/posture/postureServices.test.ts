/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ConfigServiceClient,
  DescribeAggregateComplianceByConfigRulesCommand,
  GetAggregateComplianceDetailsByConfigRuleCommand,
} from '@aws-sdk/client-config-service';
import * as config from '@aws-sdk/client-config-service';
import {
  GetFindingsCommand,
  GetFindingsV2Command,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import * as securityhub from '@aws-sdk/client-securityhub';
import {
  DescribeTrustedAdvisorCheckResultCommand,
  DescribeTrustedAdvisorChecksCommand,
  SupportClient,
} from '@aws-sdk/client-support';
import * as support from '@aws-sdk/client-support';
import { Sandbox } from '../Sandbox';
import { sandboxAggregator } from '../aws/config/requireAggregator';
import { modelGaps } from '../__testUtils__/modelGaps';
import { assumeReader, startSandbox } from '../__testUtils__/startSandbox';

describe('Services of the posture', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.faults.clear());
  afterAll(() => sandbox.stop());

  async function clientsIn(accountName: string, region = 'eu-central-1') {
    const { id } = sandbox.world.accountByName(accountName);
    const options = {
      endpoint: sandbox.url,
      region,
      credentials: await assumeReader(sandbox, id, 'test'),
      maxAttempts: 1,
    };
    return {
      id,
      securityHub: new SecurityHubClient(options),
      config: new ConfigServiceClient(options),
      support: new SupportClient({ ...options, region: 'us-east-1' }),
    };
  }

  async function allFindings(client: SecurityHubClient) {
    const ids: string[] = [];
    for (let NextToken: string | undefined; ; ) {
      const page = await client.send(
        new GetFindingsCommand({ MaxResults: 100, NextToken }),
      );
      ids.push(...(page.Findings ?? []).map(({ Id }) => Id ?? ''));
      NextToken = page.NextToken;
      if (!NextToken) {
        return ids;
      }
    }
  }

  it('gives the administrator the findings of all accounts, and a member its own', async () => {
    const administrator = await clientsIn('security-audit');
    const all = await allFindings(administrator.securityHub);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(1000);
    const elsewhere = await clientsIn('security-audit', 'eu-west-1');
    expect((await allFindings(elsewhere.securityHub)).length).toBeLessThan(
      all.length / 2,
    );
    const member = await clientsIn('prod-payments');
    const own = await allFindings(member.securityHub);
    expect(own.length).toBeGreaterThan(20);
    expect(own.every(id => id.includes(`:${member.id}:`))).toBe(true);
  });

  it('filters, and refuses what it does not know', async () => {
    const { securityHub, id } = await clientsIn('security-audit');
    const { Findings = [] } = await securityHub.send(
      new GetFindingsCommand({
        Filters: {
          ComplianceStatus: [{ Value: 'FAILED', Comparison: 'EQUALS' }],
          WorkflowStatus: [{ Value: 'SUPPRESSED', Comparison: 'NOT_EQUALS' }],
          ComplianceSecurityControlId: [
            { Value: 'IAM.9', Comparison: 'EQUALS' },
            { Value: 'IAM.4', Comparison: 'EQUALS' },
          ],
        },
        MaxResults: 100,
      }),
    );
    expect(Findings.length).toBeGreaterThan(0);
    for (const finding of Findings) {
      expect(['IAM.9', 'IAM.4']).toContain(
        finding.Compliance?.SecurityControlId,
      );
      expect(finding.Workflow?.Status).not.toBe('SUPPRESSED');
    }
    const v2 = await securityHub.send(
      new GetFindingsV2Command({
        Filters: {
          CompositeFilters: [
            {
              StringFilters: [
                {
                  FieldName: 'cloud.account.uid',
                  Filter: { Value: id, Comparison: 'EQUALS' },
                },
                {
                  FieldName: 'compliance.status',
                  Filter: { Value: 'Fail', Comparison: 'EQUALS' },
                },
              ],
              Operator: 'AND',
            },
          ],
        },
        MaxResults: 100,
      }),
    );
    expect(v2.Findings?.length).toBeGreaterThan(0);
    expect(v2.Findings).toEqual(
      v2.Findings?.map(() =>
        expect.objectContaining({
          class_uid: 2003,
          cloud: expect.objectContaining({ account: { uid: id } }),
        }),
      ),
    );
    for (const input of [
      { MaxResults: 101 },
      { NextToken: 'invented' },
      { Filters: { Keyword: [{ Value: 'x' }] } },
      {
        Filters: { Id: [{ Value: 'x', Comparison: 'CONTAINS_WORD' as const }] },
      },
    ]) {
      await expect(
        securityHub.send(new GetFindingsCommand(input)),
      ).rejects.toMatchObject({ name: 'InvalidInputException' });
    }
  });

  it('is not there in an account that is not active', async () => {
    const suspended = sandbox.world.accounts.find(
      ({ state }) => state === 'SUSPENDED',
    );
    const client = new SecurityHubClient({
      endpoint: sandbox.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: suspended!.id, secretAccessKey: 'x' },
      maxAttempts: 1,
    });
    await expect(client.send(new GetFindingsCommand())).rejects.toMatchObject({
      name: 'InvalidAccessException',
      $metadata: { httpStatusCode: 401 },
    });
  });

  it('throttles and denies as AWS does', async () => {
    const { securityHub, support: advisor } = await clientsIn('security-audit');
    sandbox.faults.add({
      match: { service: 'securityhub' },
      effect: { kind: 'throttle', rate: 1 },
      times: 1,
    });
    await expect(
      securityHub.send(new GetFindingsCommand()),
    ).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 },
    });
    sandbox.faults.add({
      match: { operation: 'GetFindings' },
      effect: { kind: 'deny' },
    });
    await expect(
      securityHub.send(new GetFindingsCommand()),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(
      advisor.send(new DescribeTrustedAdvisorChecksCommand({ language: 'en' })),
    ).rejects.toMatchObject({ name: 'SubscriptionRequiredException' });
  });

  it('gives the compliance of the aggregator, rule by rule, and its details', async () => {
    const client = (await clientsIn('security-audit')).config;
    const { AggregateComplianceByConfigRules: rules = [], NextToken } =
      await client.send(
        new DescribeAggregateComplianceByConfigRulesCommand({
          ConfigurationAggregatorName: sandboxAggregator,
          Limit: 100,
        }),
      );
    expect(rules).toHaveLength(100);
    expect(NextToken).toBeDefined();
    const failing = rules.find(
      ({ Compliance }) => Compliance?.ComplianceType === 'NON_COMPLIANT',
    )!;
    const details = await client.send(
      new GetAggregateComplianceDetailsByConfigRuleCommand({
        ConfigurationAggregatorName: sandboxAggregator,
        ConfigRuleName: failing.ConfigRuleName,
        AccountId: failing.AccountId,
        AwsRegion: failing.AwsRegion,
        ComplianceType: 'NON_COMPLIANT',
      }),
    );
    expect(details.AggregateEvaluationResults).toHaveLength(
      failing.Compliance?.ComplianceContributorCount?.CappedCount ?? 0,
    );
    await expect(
      client.send(
        new DescribeAggregateComplianceByConfigRulesCommand({
          ConfigurationAggregatorName: 'other',
        }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchConfigurationAggregatorException' });
    await expect(
      client.send(
        new DescribeAggregateComplianceByConfigRulesCommand({
          ConfigurationAggregatorName: sandboxAggregator,
          NextToken: 'invented',
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
  });

  it('gives the checks of Trusted Advisor where the plan has them', async () => {
    const { support: advisor } = await clientsIn('prod-payments');
    const { checks = [] } = await advisor.send(
      new DescribeTrustedAdvisorChecksCommand({ language: 'en' }),
    );
    expect(checks.map(({ id }) => id)).toContain('7DAFEmoDos');
    const { result } = await advisor.send(
      new DescribeTrustedAdvisorCheckResultCommand({ checkId: '7DAFEmoDos' }),
    );
    expect(result).toMatchObject({
      status: 'error',
      resourcesSummary: { resourcesProcessed: 1, resourcesFlagged: 1 },
      flaggedResources: [{ status: 'error', isSuppressed: false }],
    });
    await expect(
      advisor.send(
        new DescribeTrustedAdvisorCheckResultCommand({ checkId: 'none' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
  });

  it('answers in the shapes of the models of the SDK', async () => {
    const administrator = sandbox.world.delegatedAdministrator!.id;
    const production = sandbox.world.accountByName('prod-payments').id;
    const raw = async (options: {
      service: string;
      key: string;
      path?: string;
      target?: string;
      body?: object;
    }) => {
      const response = await fetch(`${sandbox.url}${options.path ?? '/'}`, {
        method: 'POST',
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=${options.key}/20260101/eu-central-1/${options.service}/aws4_request, SignedHeaders=host, Signature=0`,
          ...(options.target && { 'x-amz-target': options.target }),
        },
        body: JSON.stringify(options.body ?? {}),
      });
      expect(response.status).toBe(200);
      return response.json();
    };
    const aggregator = { ConfigurationAggregatorName: sandboxAggregator };
    const findings = await raw({
      service: 'securityhub',
      key: administrator,
      path: '/findings',
      body: { MaxResults: 100 },
    });
    const rules = await raw({
      service: 'config',
      key: administrator,
      target: 'StarlingDoveService.DescribeAggregateComplianceByConfigRules',
      body: aggregator,
    });
    const [rule] = rules.AggregateComplianceByConfigRules;
    const details = await raw({
      service: 'config',
      key: administrator,
      target: 'StarlingDoveService.GetAggregateComplianceDetailsByConfigRule',
      body: {
        ...aggregator,
        ConfigRuleName: rule.ConfigRuleName,
        AccountId: rule.AccountId,
        AwsRegion: rule.AwsRegion,
      },
    });
    const checks = await raw({
      service: 'support',
      key: production,
      target: 'AWSSupport_20130415.DescribeTrustedAdvisorChecks',
      body: { language: 'en' },
    });
    const result = await raw({
      service: 'support',
      key: production,
      target: 'AWSSupport_20130415.DescribeTrustedAdvisorCheckResult',
      body: { checkId: '7DAFEmoDos' },
    });
    expect([
      ...modelGaps(securityhub.GetFindingsResponse$, findings, 'findings'),
      ...modelGaps(
        config.DescribeAggregateComplianceByConfigRulesResponse$,
        rules,
        'rules',
      ),
      ...modelGaps(
        config.GetAggregateComplianceDetailsByConfigRuleResponse$,
        details,
        'details',
      ),
      ...modelGaps(support.DescribeTrustedAdvisorChecksResponse$, checks, 'c'),
      ...modelGaps(
        support.DescribeTrustedAdvisorCheckResultResponse$,
        result,
        'r',
      ),
    ]).toEqual([]);
  });
});
