/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Posture, PostureFinding } from '../../posture/Posture';
import { postureControls } from '../../posture/controls';
import { AwsError } from '../AwsError';
import { AwsService, operation, OperationContext } from '../AwsService';
import { jsonErrors } from '../commonErrors';

const errors = jsonErrors({
  throttled: 'ThrottlingException',
  invalid: 'InvalidParameterValueException',
});

const names: { [checkId: string]: string } = {
  '7DAFEmoDos': 'MFA on Root Account',
  DqdJqYeRm5: 'IAM Access Key Rotation',
  HCP4007jGY: 'Security Groups - Specific Ports Unrestricted',
  L4dfs2Q4C5: 'AWS Lambda Functions Using Deprecated Runtimes',
  Pfx0RwqBli: 'Amazon S3 Bucket Permissions',
  Yw2K9puPzl: 'IAM Password Policy',
  opQPADkZvH: 'Amazon RDS Backups',
  vjafUGJ9H0: 'AWS CloudTrail Logging',
};

const checks = postureControls.flatMap(({ advisor, title, severity }) =>
  advisor
    ? [{ id: advisor, description: title, name: names[advisor], severity }]
    : [],
);

/** Columns of `metadata` of each flagged resource. */
const columns = ['Region', 'Resource', 'Status', 'Reason'];

/**
 * Whether an account has a support plan with the AWS Support API. In the
 * sandbox those have one that run production.
 */
function hasSupportPlan({ world, caller }: OperationContext): boolean {
  return (
    world.account(caller.accountId)?.tags.environment === 'prod' ||
    caller.accountId === world.organization.managementAccountId
  );
}

/** The Support API answers in us-east-1 alone, and only on some plans. */
function requireSupport(context: OperationContext): void {
  if (!hasSupportPlan(context)) {
    throw new AwsError(
      'SubscriptionRequiredException',
      'Amazon Web Services Premium Support Subscription is required to use this service.',
    );
  }
}

function resultOf(
  checkId: string,
  findings: readonly PostureFinding[],
  now: Date,
) {
  const check = checks.find(({ id }) => id === checkId);
  if (!check) {
    throw errors.invalid(`The check ${checkId} does not exist.`);
  }
  const about = findings.filter(
    ({ control, state }) => control.advisor === checkId && state !== 'archived',
  );
  const flagged = about.filter(({ state }) => state !== 'passed');
  const suppressed = flagged.filter(({ state }) => state === 'suppressed');
  const worst = check.severity === 'MEDIUM' ? 'warning' : 'error';
  return {
    checkId,
    // The last refresh was at midnight.
    timestamp: now.toISOString().replace(/T.*$/, 'T00:00:00Z'),
    status: flagged.length > suppressed.length ? worst : 'ok',
    resourcesSummary: {
      resourcesProcessed: about.length,
      resourcesFlagged: flagged.length - suppressed.length,
      resourcesIgnored: 0,
      resourcesSuppressed: suppressed.length,
    },
    categorySpecificSummary: {},
    flaggedResources: flagged.map(({ resource, state }) => ({
      status: worst,
      region: resource.region,
      resourceId: `${checkId}-${resource.id}`,
      isSuppressed: state === 'suppressed',
      metadata: [resource.region, resource.arn, worst, check.description],
    })),
  };
}

/** AWS Support, API version 2013-04-15: the security checks of Trusted Advisor. */
export const supportService: AwsService = {
  name: 'support',
  protocol: 'json1.1',
  errors,
  operations: {
    DescribeTrustedAdvisorChecks: operation(
      z.object({ language: z.string().min(1) }),
      (_input, context) => {
        requireSupport(context);
        return {
          checks: checks.map(({ id, name, description }) => ({
            id,
            name,
            description,
            category: 'security',
            metadata: columns,
          })),
        };
      },
    ),
    DescribeTrustedAdvisorCheckResult: operation(
      z.object({
        checkId: z.string().min(1),
        language: z.string().optional(),
      }),
      (input, context) => {
        requireSupport(context);
        const own = Posture.of(context.world)
          .findings()
          .filter(({ accountId }) => accountId === context.caller.accountId);
        return { result: resultOf(input.checkId, own, new Date()) };
      },
    ),
  },
};
