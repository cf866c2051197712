/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { Members } from '../aws/AwsService';
import { PostureFinding } from './Posture';

const normalized = { CRITICAL: 90, HIGH: 70, MEDIUM: 40, LOW: 1 };

/** Whether a finding failed once and passes now. */
export function wasRepaired({
  state,
  createdAt,
  updatedAt,
}: PostureFinding): boolean {
  return state === 'passed' && updatedAt > createdAt;
}

/** The ARN of a finding. */
export function findingArn(finding: PostureFinding): string {
  const { accountId, control, resource } = finding;
  const digest = createHash('sha256')
    .update(`${accountId}/${control.id}/${resource.arn}`)
    .digest('hex');
  const uuid = digest.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/,
    '$1-$2-$3-$4-$5',
  );
  return `arn:aws:securityhub:${resource.region}:${accountId}:security-control/${control.id}/finding/${uuid}`;
}

/** A finding in the AWS Security Finding Format. */
export function toAsff(finding: PostureFinding, now: Date): Members {
  const { accountId, control, resource, state, createdAt, updatedAt } = finding;
  const passed = state === 'passed';
  const severity = {
    Label: passed ? 'INFORMATIONAL' : control.severity,
    Normalized: passed ? 0 : normalized[control.severity],
    Original: passed ? 'INFORMATIONAL' : control.severity,
  };
  return {
    SchemaVersion: '2018-10-08',
    Id: findingArn(finding),
    ProductArn: `arn:aws:securityhub:${resource.region}::product/aws/securityhub`,
    ProductName: 'Security Hub',
    CompanyName: 'AWS',
    Region: resource.region,
    GeneratorId: `security-control/${control.id}`,
    AwsAccountId: accountId,
    Types: [
      'Software and Configuration Checks/Industry and Regulatory Standards',
    ],
    FirstObservedAt: createdAt.toISOString(),
    LastObservedAt: (state === 'archived' ? updatedAt : now).toISOString(),
    CreatedAt: createdAt.toISOString(),
    UpdatedAt: updatedAt.toISOString(),
    Severity: severity,
    Title: control.title,
    Description: `${control.title}.`,
    Remediation: {
      Recommendation: {
        Text: 'For information on how to correct this issue, consult the AWS Security Hub controls documentation.',
        Url: `https://docs.aws.amazon.com/console/securityhub/${control.id}/remediation`,
      },
    },
    ProductFields: {
      'aws/securityhub/ProductName': 'Security Hub',
      'aws/securityhub/CompanyName': 'AWS',
      'aws/securityhub/FindingId': `arn:aws:securityhub:${
        resource.region
      }::product/aws/securityhub/${findingArn(finding)}`,
    },
    Resources: [
      {
        Type: resource.asffType,
        Id: resource.arn,
        Partition: 'aws',
        Region: resource.region,
      },
    ],
    Compliance: {
      Status: passed ? 'PASSED' : 'FAILED',
      SecurityControlId: control.id,
      AssociatedStandards: [
        {
          StandardsId:
            'standards/aws-foundational-security-best-practices/v/1.0.0',
        },
      ],
    },
    WorkflowState: 'NEW',
    Workflow: { Status: workflowOf(finding) },
    RecordState: state === 'archived' ? 'ARCHIVED' : 'ACTIVE',
    ...(finding.note && {
      Note: {
        Text: finding.note,
        UpdatedBy: 'security-audit',
        UpdatedAt: updatedAt.toISOString(),
      },
    }),
    FindingProviderFields: {
      Severity: { Label: severity.Label, Original: severity.Original },
      Types: [
        'Software and Configuration Checks/Industry and Regulatory Standards',
      ],
    },
    ProcessedAt: updatedAt.toISOString(),
  };
}

/** Security Hub resolves by itself what failed and passes now. */
function workflowOf(finding: PostureFinding): string {
  if (finding.state === 'suppressed') {
    return 'SUPPRESSED';
  }
  return wasRepaired(finding) ? 'RESOLVED' : 'NEW';
}
