/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { World } from '../world/World';
import { Caller, CommonErrors } from './AwsService';

const sessionSchema = z.object({
  accountId: z.string(),
  role: z.string(),
  name: z.string(),
  /** Milliseconds since 1970. */
  expires: z.number(),
});

/** An assumed role as its session token carries it. */
export type RoleSession = z.infer<typeof sessionSchema>;

/** Temporary credentials for a session; they need no memory, so they survive a restart. */
export function issueCredentials(session: RoleSession) {
  const token = Buffer.from(JSON.stringify(session)).toString('base64url');
  const digest = createHash('sha256').update(token).digest('hex');
  return {
    AccessKeyId: `ASIA${digest.slice(0, 16).toUpperCase()}`,
    SecretAccessKey: digest.slice(0, 40),
    SessionToken: token,
    Expiration: new Date(session.expires),
  };
}

function readSession(token: string): RoleSession | undefined {
  try {
    return sessionSchema.parse(
      JSON.parse(Buffer.from(token, 'base64url').toString('utf8')),
    );
  } catch {
    return undefined;
  }
}

/** ARN and user id of a session, as STS writes them. */
export function assumedRoleUser(session: RoleSession) {
  const { accountId, role, name } = session;
  const digest = createHash('md5').update(`${accountId}/${role}`).digest('hex');
  return {
    Arn: `arn:aws:sts::${accountId}:assumed-role/${role}/${name}`,
    AssumedRoleId: `AROA${digest.slice(0, 16).toUpperCase()}:${name}`,
  };
}

/**
 * Who signed. Long-term keys belong to the management account, except one that
 * is itself an account id; temporary keys belong to the role they were issued for.
 */
export function callerOf(
  world: World,
  accessKeyId: string,
  sessionToken: string | undefined,
  errors: CommonErrors,
): Caller {
  if (accessKeyId.startsWith('ASIA')) {
    const session = sessionToken ? readSession(sessionToken) : undefined;
    if (!session || !world.account(session.accountId)) {
      throw errors.unknownKey();
    }
    if (session.expires <= Date.now()) {
      throw errors.expired();
    }
    const user = assumedRoleUser(session);
    return {
      accountId: session.accountId,
      arn: user.Arn,
      userId: user.AssumedRoleId,
      accessKeyId,
      sessionName: session.name,
    };
  }
  const accountId = world.account(accessKeyId)
    ? accessKeyId
    : world.organization.managementAccountId;
  return {
    accountId,
    arn: `arn:aws:iam::${accountId}:user/steward`,
    userId: 'AIDASANDBOXSTEWARD00',
    accessKeyId,
  };
}
