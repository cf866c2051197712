/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { Sandbox, SandboxOptions } from '../Sandbox';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

export const managementCredentials: Credentials = {
  accessKeyId: 'AKIASANDBOXMANAGER01',
  secretAccessKey: 'sandbox',
};

/** Starts a sandbox on a free port, without Git host and OIDC issuer. */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return Sandbox.start({ port: 0, git: false, oidc: false, ...options });
}

/** Real SDK clients that never retry, so that each fault is seen once. */
export function clientsOf(
  sandbox: Sandbox,
  options: { region?: string; credentials?: Credentials } = {},
) {
  const config = {
    endpoint: sandbox.url,
    region: options.region ?? 'us-east-1',
    credentials: options.credentials ?? managementCredentials,
    maxAttempts: 1,
  };
  return {
    account: new AccountClient(config),
    cloudTrail: new CloudTrailClient(config),
    config: new ConfigServiceClient(config),
    dynamoDb: new DynamoDBClient(config),
    ec2: new EC2Client(config),
    eks: new EKSClient(config),
    events: new EventBridgeClient(config),
    logs: new CloudWatchLogsClient(config),
    organizations: new OrganizationsClient(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
    sfn: new SFNClient(config),
    sqs: new SQSClient(config),
    sts: new STSClient(config),
    tagging: new ResourceGroupsTaggingAPIClient(config),
  };
}

/** Credentials of the reader role of an account. */
export async function assumeReader(
  sandbox: Sandbox,
  accountId: string,
  sessionName: string,
): Promise<Credentials> {
  return assumeRole(sandbox, {
    accountId,
    role: 'steward-reader',
    sessionName,
  });
}

/** Credentials of a role, asked for with those of the management account. */
export async function assumeRole(
  sandbox: Sandbox,
  options: { accountId: string; role: string; sessionName: string },
): Promise<Credentials> {
  const { accountId, role, sessionName } = options;
  const { sts } = clientsOf(sandbox);
  const { Credentials: issued } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/${role}`,
      RoleSessionName: sessionName,
    }),
  );
  if (!issued?.AccessKeyId || !issued.SecretAccessKey) {
    throw new Error('STS gave no credentials');
  }
  return {
    accessKeyId: issued.AccessKeyId,
    secretAccessKey: issued.SecretAccessKey,
    sessionToken: issued.SessionToken,
  };
}
