/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { toAsff } from '../../posture/asff';
import { toOcsf } from '../../posture/ocsf';
import { Posture, PostureFinding } from '../../posture/Posture';
import { AwsError } from '../AwsError';
import {
  AwsService,
  Members,
  operation,
  OperationContext,
} from '../AwsService';
import { jsonErrors } from '../commonErrors';
import { paginate } from '../paginate';
import { passesText } from './filterFindings';

/** The Region in which the sandbox's Security Hub aggregates findings of all Regions. */
const securityHubAggregationRegion = 'eu-central-1';

const errors = jsonErrors({
  throttled: 'TooManyRequestsException',
  throttledStatus: 429,
  deniedStatus: 403,
  invalid: 'InvalidInputException',
});

const textFilters = z.array(
  z.object({ Value: z.string(), Comparison: z.string() }),
);

const listing = {
  items: 'Findings',
  tokenIn: 'NextToken',
  tokenOut: 'NextToken',
};

const getFindingsInput = z.object({
  Filters: z.record(z.string(), z.unknown()).optional(),
  MaxResults: z.number().int().min(1).max(100).default(10),
  NextToken: z.string().optional(),
});

const operator = z.enum(['AND', 'OR']).default('AND');

const getFindingsV2Input = z.object({
  Filters: z
    .object({
      CompositeFilters: z
        .array(
          z.object({
            StringFilters: z
              .array(
                z.object({
                  FieldName: z.string(),
                  Filter: z.object({
                    Value: z.string(),
                    Comparison: z.string(),
                  }),
                }),
              )
              .optional(),
            Operator: operator,
          }),
        )
        .default([]),
      CompositeOperator: operator,
    })
    .optional(),
  MaxResults: z.number().int().min(1).max(100).default(10),
  NextToken: z.string().optional(),
});

/** Where the filters of GetFindings look. */
const filterPaths: { [name: string]: string } = {
  AwsAccountId: 'AwsAccountId',
  ComplianceSecurityControlId: 'Compliance.SecurityControlId',
  ComplianceStatus: 'Compliance.Status',
  GeneratorId: 'GeneratorId',
  Id: 'Id',
  ProductName: 'ProductName',
  RecordState: 'RecordState',
  Region: 'Region',
  ResourceId: 'Resources.Id',
  ResourceType: 'Resources.Type',
  SeverityLabel: 'Severity.Label',
  Title: 'Title',
  WorkflowStatus: 'Workflow.Status',
};

/** The administrator sees all accounts, others their own; the aggregation Region sees all Regions. */
function visible(context: OperationContext, now: Date) {
  const { world, caller, region } = context;
  if (world.account(caller.accountId)?.state !== 'ACTIVE') {
    throw new AwsError(
      'InvalidAccessException',
      `Account ${caller.accountId} is not subscribed to AWS Security Hub`,
      { status: 401, members: { Code: 'InvalidAccessException' } },
    );
  }
  const isAdministrator = caller.accountId === world.delegatedAdministrator?.id;
  return Posture.of(world)
    .findings(now)
    .filter(
      finding =>
        (isAdministrator || finding.accountId === caller.accountId) &&
        (region === securityHubAggregationRegion ||
          finding.resource.region === region),
    );
}

type Write = (finding: PostureFinding, now: Date) => Members;

/** A page of what the caller sees and `accepts`, written in a format. */
function page(
  context: OperationContext,
  write: Write,
  accepts: ((document: Members) => boolean) | undefined,
  input: { MaxResults: number; NextToken?: string; Filters?: unknown },
) {
  const now = new Date();
  const all = visible(context, now);
  const found = accepts
    ? all.filter(finding => accepts(write(finding, now)))
    : all;
  const { items, nextToken } = paginate(found, {
    listing: `${write.name} ${JSON.stringify(input.Filters ?? {})}`,
    token: input.NextToken,
    size: input.MaxResults,
    errors,
  });
  return {
    Findings: items.map(finding => write(finding, now)),
    NextToken: nextToken,
  };
}

function every(joined: 'AND' | 'OR', results: boolean[]): boolean {
  return joined === 'AND' || results.length === 0
    ? results.every(Boolean)
    : results.some(Boolean);
}

/**
 * AWS Security Hub, API version 2018-10-26: the findings of the sandbox's
 * posture in both formats. Accounts that are not active have no Security Hub.
 */
export const securityHubService: AwsService = {
  name: 'securityhub',
  protocol: 'rest-json',
  routes: [
    { method: 'POST', path: /^\/findings$/, operation: 'GetFindings' },
    { method: 'POST', path: /^\/findingsv2$/, operation: 'GetFindingsV2' },
  ],
  errors,
  operations: {
    GetFindings: operation(
      getFindingsInput,
      (input, context) => {
        const filters = Object.entries(input.Filters ?? {}).map(
          ([name, given]) => {
            const path = filterPaths[name];
            if (!path) {
              throw errors.invalid(
                `The sandbox does not know the filter ${name}`,
              );
            }
            return { path, given: textFilters.parse(given) };
          },
        );
        const accepts = (document: Members) =>
          filters.every(({ path, given }) =>
            passesText(document, path, given, errors.invalid),
          );
        return page(
          context,
          toAsff,
          filters.length > 0 ? accepts : undefined,
          input,
        );
      },
      { listing },
    ),
    GetFindingsV2: operation(
      getFindingsV2Input,
      (input, context) => {
        const { CompositeFilters: groups = [], CompositeOperator: joined } =
          input.Filters ?? {};
        const accepts = (document: Members) => {
          const results = groups.map(({ StringFilters = [], Operator }) =>
            every(
              Operator,
              StringFilters.map(({ FieldName, Filter }) =>
                passesText(document, FieldName, [Filter], errors.invalid),
              ),
            ),
          );
          return every(joined ?? 'AND', results);
        };
        return page(
          context,
          toOcsf,
          groups.length > 0 ? accepts : undefined,
          input,
        );
      },
      { listing },
    ),
  },
};
