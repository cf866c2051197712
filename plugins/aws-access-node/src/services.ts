/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/*
 * IAM prefixes where they differ from the name of the SDK client. Source:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const IAM_PREFIXES: Record<string, string> = {
  AccessAnalyzer: 'access-analyzer',
  BCMDataExports: 'bcm-data-exports',
  CloudWatchLogs: 'logs',
  ConfigService: 'config',
  CostExplorer: 'ce',
  CostOptimizationHub: 'cost-optimization-hub',
  ElasticLoadBalancingV2: 'elasticloadbalancing',
  EventBridge: 'events',
  ResourceExplorer2: 'resource-explorer-2',
  ResourceGroupsTaggingAPI: 'tag',
  SESv2: 'ses',
  SFN: 'states',
  SSOAdmin: 'sso',
};

/** The IAM prefix of an SDK client: `OrganizationsClient` is `organizations`. */
export function serviceOf(clientName: string): string {
  const name = clientName.replace(/Client$/, '');
  return IAM_PREFIXES[name] ?? name.toLocaleLowerCase('en-US');
}

/*
 * IAM actions that are not named like the operation that needs them. Source:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html and
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html, "permissions"; and
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html
 */
const IAM_ACTIONS: Record<string, string> = {
  'budgets:DescribeBudgets': 'budgets:ViewBudget',
  's3:HeadBucket': 's3:ListBucket',
  's3:HeadObject': 's3:GetObject',
  's3:ListBuckets': 's3:ListAllMyBuckets',
  's3:ListObjects': 's3:ListBucket',
  's3:ListObjectsV2': 's3:ListBucket',
  'lambda:Invoke': 'lambda:InvokeFunction',
};

/** The IAM action that an operation needs. */
export function iamActionOf(service: string, operation: string): string {
  const action = `${service}:${operation}`;
  return IAM_ACTIONS[action] ?? action;
}
