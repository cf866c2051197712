/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { Members } from '../aws/AwsService';
import { findingArn, wasRepaired } from './asff';
import { PostureFinding } from './Posture';

const severities = { CRITICAL: 5, HIGH: 4, MEDIUM: 3, LOW: 2 };
const names = { 5: 'Critical', 4: 'High', 3: 'Medium', 2: 'Low' } as const;

/** A finding as version 2 of Security Hub has it: a compliance finding of OCSF 1.6. */
export function toOcsf(finding: PostureFinding, now: Date): Members {
  const { accountId, control, resource, state, createdAt, updatedAt } = finding;
  const severityId = severities[control.severity] as keyof typeof names;
  const [statusId, status] = statusOf(finding);
  const passed = state === 'passed';
  const isArn = resource.arn.startsWith('arn:');
  return {
    activity_id: 2,
    activity_name: 'Update',
    category_name: 'Findings',
    category_uid: 2,
    class_name: 'Compliance Finding',
    class_uid: 2003,
    type_name: 'Compliance Finding: Update',
    type_uid: 200302,
    severity_id: severityId,
    severity: names[severityId],
    status_id: statusId,
    status,
    ...(finding.note && { comment: finding.note }),
    time: updatedAt.getTime(),
    time_dt: updatedAt.toISOString(),
    metadata: {
      product: {
        name: 'Security Hub CSPM',
        vendor_name: 'AWS',
        uid: `arn:aws:securityhub:${resource.region}::productv2/aws/securityhub-cspm`,
      },
      profiles: ['cloud', 'datetime'],
      uid: createHash('sha256').update(findingArn(finding)).digest('hex'),
      version: '1.6.0',
    },
    cloud: {
      account: { uid: accountId },
      provider: 'AWS',
      region: resource.region,
    },
    finding_info: {
      uid: findingArn(finding),
      title: control.title,
      desc: `${control.title}.`,
      types: ['Posture Management'],
      created_time_dt: createdAt.toISOString(),
      first_seen_time_dt: createdAt.toISOString(),
      last_seen_time_dt: (state === 'archived' ? updatedAt : now).toISOString(),
      modified_time_dt: updatedAt.toISOString(),
    },
    resources: [
      {
        type: resource.configType,
        uid: isArn ? resource.id : resource.arn,
        ...(isArn && { uid_alt: resource.arn }),
        cloud_partition: 'aws',
        region: resource.region,
        owner: { account: { uid: accountId } },
      },
    ],
    compliance: {
      control: control.id,
      standards: ['standards/aws-foundational-security-best-practices/v/1.0.0'],
      status: passed ? 'Pass' : 'Fail',
      status_id: passed ? 1 : 3,
    },
    remediation: {
      desc: 'For information on how to correct this issue, consult the AWS Security Hub controls documentation.',
      references: [
        `https://docs.aws.amazon.com/console/securityhub/${control.id}/remediation`,
      ],
    },
    vendor_attributes: {
      severity: names[severityId],
      severity_id: severityId,
    },
  };
}

function statusOf(finding: PostureFinding): [id: number, name: string] {
  switch (finding.state) {
    case 'suppressed':
      return [3, 'Suppressed'];
    case 'archived':
      return [5, 'Archived'];
    default:
      return wasRepaired(finding) ? [4, 'Resolved'] : [1, 'New'];
  }
}
