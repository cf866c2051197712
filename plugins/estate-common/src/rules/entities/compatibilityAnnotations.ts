/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateRecord } from '../../records';

/**
 * The annotations that Roadie's (`amazon.com/…`) and awslabs'
 * (`aws.amazon.com/…`) plugins look for, beside the canonical ones.
 */
export function compatibilityAnnotations(
  record: EstateRecord,
): Record<string, string> {
  switch (record.kind) {
    case 'account':
      return {
        'amazon.com/account-id': record.id,
        'amazon.com/account-arn': record.arn,
        ...awslabs(
          record.arn,
          record.name,
          'AWS::Organizations::Account',
          record.id,
        ),
      };
    case 'organizational-unit':
      return awslabs(
        record.arn,
        record.name,
        'AWS::Organizations::OrganizationalUnit',
        record.id,
      );
    case 'kubernetes-cluster':
      return {
        'amazon.com/account-id': record.accountId,
        'amazon.com/eks-cluster-arn': record.id,
        ...(record.version && {
          'amazon.com/eks-cluster-version': record.version,
        }),
        'aws.amazon.com/region': record.region,
        ...awslabs(record.id, record.name, 'AWS::EKS::Cluster', record.name),
      };
    default:
      return {};
  }
}

function awslabs(arn: string, name: string, type: string, id: string) {
  return {
    'aws.amazon.com/arn': arn,
    'aws.amazon.com/name': name,
    'aws.amazon.com/resource-type': type,
    'aws.amazon.com/resource-id': id,
  };
}
