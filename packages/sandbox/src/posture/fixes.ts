/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What the fix machine can do, and the controls at Security Hub that it mends. */
export const fixes: { readonly [fix: string]: readonly string[] } = {
  'block-public-s3-access': ['S3.1', 'S3.8'],
  'close-default-security-groups': ['EC2.2'],
  'delete-root-access-keys': ['IAM.4'],
  'enable-cloudtrail': ['CloudTrail.1'],
  'enable-ebs-encryption': ['EC2.7'],
  'enable-flow-logs': ['EC2.6'],
  'enable-guardduty': ['GuardDuty.1'],
  'require-s3-tls': ['S3.5'],
  'rotate-kms-keys': ['KMS.4'],
  'set-password-policy': ['IAM.7'],
  'validate-cloudtrail-logs': ['CloudTrail.4'],
};
