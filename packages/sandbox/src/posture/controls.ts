/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What a control of the sandbox's posture looks at. */
export type ResourceKind =
  | 'account'
  | 'bucket'
  | 'instance'
  | 'volume'
  | 'network'
  | 'securityGroup'
  | 'database'
  | 'key'
  | 'secret'
  | 'function'
  | 'cluster';

/** A control as Security Hub, AWS Config and Trusted Advisor know it. */
export interface PostureControl {
  /** The id at Security Hub. */
  id: string;
  title: string;
  severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
  kind: ResourceKind;
  /** The managed rule of AWS Config, where there is one. */
  rule?: string;
  /** The check at Trusted Advisor, where there is one. */
  advisor?: string;
  /** How often it fails in an account that is neither good nor bad. */
  failing: number;
}

/** The controls, in the order in which the services list them. */
export const postureControls: readonly PostureControl[] = [
  {
    id: 'Account.1',
    title: 'Security contact information should be provided for an AWS account',
    severity: 'MEDIUM',
    kind: 'account',
    rule: 'security-account-information-provided',
    failing: 0.3,
  },
  {
    id: 'CloudTrail.1',
    title: 'CloudTrail should be enabled with at least one multi-Region trail',
    severity: 'HIGH',
    kind: 'account',
    rule: 'multi-region-cloudtrail-enabled',
    advisor: 'vjafUGJ9H0',
    failing: 0.08,
  },
  {
    id: 'CloudTrail.4',
    title: 'CloudTrail log file validation should be enabled',
    severity: 'LOW',
    kind: 'account',
    rule: 'cloud-trail-log-file-validation-enabled',
    failing: 0.15,
  },
  {
    id: 'EC2.2',
    title: 'VPC default security groups should not allow traffic',
    severity: 'HIGH',
    kind: 'securityGroup',
    rule: 'vpc-default-security-group-closed',
    failing: 0.35,
  },
  {
    id: 'EC2.3',
    title: 'Attached EBS volumes should be encrypted at rest',
    severity: 'MEDIUM',
    kind: 'volume',
    rule: 'encrypted-volumes',
    failing: 0.12,
  },
  {
    id: 'EC2.6',
    title: 'VPC flow logging should be enabled in all VPCs',
    severity: 'MEDIUM',
    kind: 'network',
    rule: 'vpc-flow-logs-enabled',
    failing: 0.25,
  },
  {
    id: 'EC2.7',
    title: 'EBS default encryption should be enabled',
    severity: 'MEDIUM',
    kind: 'account',
    rule: 'ec2-ebs-encryption-by-default',
    failing: 0.2,
  },
  {
    id: 'EC2.8',
    title: 'EC2 instances should use Instance Metadata Service Version 2',
    severity: 'HIGH',
    kind: 'instance',
    rule: 'ec2-imdsv2-check',
    failing: 0.2,
  },
  {
    id: 'EC2.19',
    title: 'Security groups should not allow access to high-risk ports',
    severity: 'CRITICAL',
    kind: 'securityGroup',
    rule: 'vpc-sg-restricted-common-ports',
    advisor: 'HCP4007jGY',
    failing: 0.06,
  },
  {
    id: 'EKS.1',
    title: 'EKS cluster endpoints should not be publicly accessible',
    severity: 'HIGH',
    kind: 'cluster',
    rule: 'eks-endpoint-no-public-access',
    failing: 0.25,
  },
  {
    id: 'EKS.2',
    title: 'EKS clusters should run on a supported Kubernetes version',
    severity: 'HIGH',
    kind: 'cluster',
    rule: 'eks-cluster-supported-version',
    failing: 0.15,
  },
  {
    id: 'EKS.3',
    title: 'EKS clusters should use encrypted Kubernetes secrets',
    severity: 'MEDIUM',
    kind: 'cluster',
    rule: 'eks-cluster-secrets-encrypted',
    failing: 0.2,
  },
  {
    id: 'GuardDuty.1',
    title: 'GuardDuty should be enabled',
    severity: 'HIGH',
    kind: 'account',
    rule: 'guardduty-enabled-centralized',
    failing: 0.05,
  },
  {
    id: 'IAM.3',
    title: "IAM users' access keys should be rotated every 90 days or less",
    severity: 'MEDIUM',
    kind: 'account',
    rule: 'access-keys-rotated',
    advisor: 'DqdJqYeRm5',
    failing: 0.3,
  },
  {
    id: 'IAM.4',
    title: 'IAM root user access key should not exist',
    severity: 'CRITICAL',
    kind: 'account',
    rule: 'iam-root-access-key-check',
    failing: 0.04,
  },
  {
    id: 'IAM.7',
    title: 'Password policies for IAM users should have strong configurations',
    severity: 'MEDIUM',
    kind: 'account',
    rule: 'iam-password-policy',
    advisor: 'Yw2K9puPzl',
    failing: 0.2,
  },
  {
    id: 'IAM.9',
    title: 'MFA should be enabled for the root user',
    severity: 'CRITICAL',
    kind: 'account',
    rule: 'root-account-mfa-enabled',
    advisor: '7DAFEmoDos',
    failing: 0.06,
  },
  {
    id: 'KMS.4',
    title: 'AWS KMS key rotation should be enabled',
    severity: 'MEDIUM',
    kind: 'key',
    rule: 'cmk-backing-key-rotation-enabled',
    failing: 0.2,
  },
  {
    id: 'Lambda.2',
    title: 'Lambda functions should use supported runtimes',
    severity: 'MEDIUM',
    kind: 'function',
    rule: 'lambda-function-settings-check',
    advisor: 'L4dfs2Q4C5',
    failing: 0.25,
  },
  {
    id: 'RDS.2',
    title: 'RDS DB instances should prohibit public access',
    severity: 'CRITICAL',
    kind: 'database',
    rule: 'rds-instance-public-access-check',
    failing: 0.05,
  },
  {
    id: 'RDS.3',
    title: 'RDS DB instances should have encryption at rest enabled',
    severity: 'MEDIUM',
    kind: 'database',
    rule: 'rds-storage-encrypted',
    failing: 0.1,
  },
  {
    id: 'RDS.11',
    title: 'RDS instances should have automatic backups enabled',
    severity: 'MEDIUM',
    kind: 'database',
    rule: 'db-instance-backup-enabled',
    advisor: 'opQPADkZvH',
    failing: 0.15,
  },
  {
    id: 'S3.1',
    title:
      'S3 general purpose buckets should have block public access settings enabled',
    severity: 'MEDIUM',
    kind: 'account',
    rule: 's3-account-level-public-access-blocks-periodic',
    failing: 0.15,
  },
  {
    id: 'S3.5',
    title: 'S3 general purpose buckets should require requests to use SSL',
    severity: 'MEDIUM',
    kind: 'bucket',
    rule: 's3-bucket-ssl-requests-only',
    failing: 0.3,
  },
  {
    id: 'S3.8',
    title: 'S3 general purpose buckets should block public access',
    severity: 'HIGH',
    kind: 'bucket',
    rule: 's3-bucket-level-public-access-prohibited',
    advisor: 'Pfx0RwqBli',
    failing: 0.08,
  },
  {
    id: 'SecretsManager.1',
    title: 'Secrets Manager secrets should have automatic rotation enabled',
    severity: 'MEDIUM',
    kind: 'secret',
    rule: 'secretsmanager-rotation-enabled-check',
    failing: 0.35,
  },
];
