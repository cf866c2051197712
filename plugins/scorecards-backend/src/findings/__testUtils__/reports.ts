/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A compliance finding as Prowler writes it. */
export function prowlerFinding(changes: object = {}) {
  return {
    message: 'The root user has no MFA device.',
    metadata: {
      event_code: 'iam_root_mfa_enabled',
      product: { name: 'Prowler', uid: 'prowler', vendor_name: 'Prowler' },
      version: '1.4.0',
    },
    class_uid: 2004,
    severity_id: 5,
    severity: 'Critical',
    status_id: 1,
    status: 'New',
    status_code: 'FAIL',
    activity_id: 1,
    time: 1763640000,
    time_dt: '2025-11-20T12:00:00.000000',
    cloud: { account: { uid: '111122223333' }, region: 'us-east-1' },
    finding_info: {
      uid: 'prowler-aws-iam_root_mfa_enabled-111122223333-us-east-1-root',
      title: 'The root user has MFA',
      created_time_dt: '2025-11-20T12:00:00.000000',
    },
    resources: [
      {
        uid: 'arn:aws:iam::111122223333:root',
        name: 'root',
        type: 'AwsIamUser',
        region: 'us-east-1',
      },
    ],
    remediation: {
      references: ['aws iam …', 'https://docs.example.com/root-mfa'],
    },
    unmapped: { compliance: { 'CIS-3.0': ['1.5'] } },
    ...changes,
  };
}

/** A compliance finding as GetFindingsV2 of Security Hub gives it. */
export function securityHubFinding(changes: object = {}) {
  return {
    class_uid: 2003,
    activity_id: 2,
    severity_id: 4,
    severity: 'High',
    status_id: 1,
    status: 'New',
    time_dt: '2025-11-25T10:00:00Z',
    metadata: {
      uid: '0a1b2c',
      version: '1.6.0',
      product: {
        name: 'Security Hub CSPM',
        vendor_name: 'AWS',
        uid: 'arn:aws:securityhub:eu-central-1::productv2/aws/securityhub-cspm',
      },
    },
    cloud: {
      account: { uid: '111122223333' },
      provider: 'AWS',
      region: 'eu-central-1',
    },
    compliance: { control: 'S3.8', status: 'Fail', status_id: 3 },
    finding_info: {
      uid: 'arn:aws:securityhub:eu-central-1:111122223333:security-control/S3.8/finding/1',
      title: 'S3 buckets block public access',
      created_time_dt: '2025-10-01T07:58:04.710Z',
      first_seen_time_dt: '2025-10-01T07:58:04.710Z',
      last_seen_time_dt: '2025-11-25T10:00:00Z',
      modified_time_dt: '2025-11-25T10:00:00Z',
    },
    resources: [
      {
        type: 'AWS::S3::Bucket',
        uid: 'ledger',
        uid_alt: 'arn:aws:s3:::ledger',
        region: 'eu-central-1',
        owner: { account: { uid: '111122223333' } },
      },
    ],
    ...changes,
  };
}

/** A finding in the AWS Security Finding Format. */
export function asffFinding(changes: object = {}) {
  return {
    SchemaVersion: '2018-10-08',
    Id: 'arn:aws:securityhub:eu-central-1:111122223333:security-control/IAM.9/finding/1',
    ProductArn: 'arn:aws:securityhub:eu-central-1::product/aws/securityhub',
    ProductName: 'Security Hub',
    GeneratorId: 'security-control/IAM.9',
    AwsAccountId: '111122223333',
    Region: 'eu-central-1',
    Title: 'MFA should be enabled for the root user',
    CreatedAt: '2025-10-02T03:04:05.000Z',
    UpdatedAt: '2025-11-24T00:00:00.000Z',
    FirstObservedAt: '2025-10-02T03:04:05.000Z',
    LastObservedAt: '2025-11-25T00:00:00.000Z',
    Severity: { Label: 'CRITICAL', Normalized: 90 },
    Compliance: { Status: 'FAILED', SecurityControlId: 'IAM.9' },
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    Resources: [{ Type: 'AwsAccount', Id: 'AWS::::Account:111122223333' }],
    Remediation: {
      Recommendation: { Url: 'https://docs.example.com/IAM.9' },
    },
    ...changes,
  };
}

/** A policy report of one Deployment, as Kyverno 1.11 and later write it. */
export function policyReport(changes: object = {}) {
  return {
    apiVersion: 'wgpolicyk8s.io/v1alpha2',
    kind: 'PolicyReport',
    metadata: {
      name: '5f6e7d8c',
      namespace: 'payments',
      labels: { 'app.kubernetes.io/managed-by': 'kyverno' },
    },
    scope: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'ledger',
      namespace: 'payments',
    },
    results: [
      {
        source: 'kyverno',
        policy: 'disallow-privileged-containers',
        rule: 'autogen-privileged-containers',
        message: 'Privileged mode is not allowed.',
        result: 'fail',
        severity: 'high',
        scored: true,
        timestamp: { seconds: 1763640000, nanos: 0 },
      },
      {
        source: 'kyverno',
        policy: 'require-requests-limits',
        rule: 'validate-resources',
        result: 'pass',
        scored: true,
        timestamp: { seconds: 1763640000, nanos: 0 },
      },
    ],
    summary: { pass: 1, fail: 1, warn: 0, error: 0, skip: 0 },
    ...changes,
  };
}

/** A report of the Trivy operator on one ReplicaSet. */
export function trivyReport(kind: string, report: object) {
  return {
    apiVersion: 'aquasecurity.github.io/v1alpha1',
    kind,
    metadata: {
      name: 'replicaset-ledger-6d4cf56db6-app',
      namespace: 'payments',
      labels: {
        'trivy-operator.container.name': 'app',
        'trivy-operator.resource.kind': 'ReplicaSet',
        'trivy-operator.resource.name': 'ledger-6d4cf56db6',
        'trivy-operator.resource.namespace': 'payments',
      },
    },
    report: { updateTimestamp: '2025-11-20T12:00:00Z', ...report },
  };
}

/** A SARIF log with one run. */
export function sarifLog(results: object[], toolLast = false) {
  const tool = {
    driver: {
      name: 'Example Scan',
      rules: [
        {
          id: 'EX001',
          shortDescription: { text: 'Password in source' },
          helpUri: 'https://docs.example.com/EX001',
          properties: { 'security-severity': '9.1' },
        },
        { id: 'EX002', defaultConfiguration: { level: 'note' } },
      ],
    },
  };
  const run = toolLast ? { results, tool } : { tool, results };
  return { version: '2.1.0', runs: [run] };
}
