/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  TrustedAdvisorCheckDescription,
  TrustedAdvisorCheckResult,
  TrustedAdvisorResourceDetail,
} from '@aws-sdk/client-support';
import {
  Finding,
  FindingOutcome,
  Severity,
} from '@steward/backstage-plugin-scorecards-common';
import { toIsoTime } from '@steward/backstage-plugin-scorecards-node';

/** Trusted Advisor recommends action (`error`) or investigation (`warning`). */
const OUTCOMES: {
  [status: string]: { outcome: FindingOutcome; severity: Severity };
} = {
  ok: { outcome: 'pass', severity: 'medium' },
  warning: { outcome: 'warn', severity: 'medium' },
  error: { outcome: 'fail', severity: 'high' },
};

/**
 * The findings of a check: one of each flagged resource, or one that says that
 * all is well.
 *
 * @see https://docs.aws.amazon.com/awssupport/latest/APIReference/API_TrustedAdvisorCheckResult.html
 */
export function findingsOfCheck(
  accountId: string,
  check: TrustedAdvisorCheckDescription,
  result: TrustedAdvisorCheckResult,
): Finding[] {
  const common = {
    control: { catalog: 'trustedAdvisor', id: check.id ?? '' },
    title: check.name ?? check.id ?? '',
    observedAt: toIsoTime(result.timestamp),
  };
  const flagged = (result.flaggedResources ?? []).filter(
    ({ status }) => status !== 'ok',
  );
  if (flagged.length === 0) {
    return [
      {
        ...common,
        ...outcomeOf(result.status),
        id: `${accountId}/${check.id}`,
        resource: { accountId },
      },
    ];
  }
  return flagged.map(resource => ({
    ...common,
    ...outcomeOf(resource.status),
    ...(resource.isSuppressed && { outcome: 'suppressed' as const }),
    id: `${accountId}/${check.id}/${resource.resourceId}`,
    resource: {
      arn: arnIn(resource),
      accountId,
      region: resource.region,
      name: resource.resourceId,
    },
  }));
}

function outcomeOf(status: string | undefined) {
  return (
    OUTCOMES[status ?? ''] ?? {
      outcome: 'unknown' as const,
      severity: 'medium' as const,
    }
  );
}

/** The columns of a resource differ from check to check. */
function arnIn({ metadata }: TrustedAdvisorResourceDetail): string | undefined {
  return metadata?.find(column => column?.startsWith('arn:')) ?? undefined;
}
