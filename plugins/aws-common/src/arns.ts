/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The parts of an Amazon Resource Name. @public */
export interface Arn {
  partition: string;
  service: string;
  /** Empty for global services. */
  region: string;
  /** Twelve digits; empty for buckets and the like. */
  accountId: string;
  /** Everything after the fifth colon. */
  resource: string;
}

const ARN = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s;

/** Reads an ARN; undefined when the text is not one. @public */
export function tryParseArn(text: string): Arn | undefined {
  const match = ARN.exec(text);
  if (!match) {
    return undefined;
  }
  const [, partition, service, region, accountId, resource] = match;
  return { partition, service, region, accountId, resource };
}

/** Reads an ARN. @throws InputError when the text is not one. @public */
export function parseArn(text: string): Arn {
  const arn = tryParseArn(text);
  if (!arn) {
    throw new InputError(
      `"${text}" is not an ARN. Write arn:<partition>:<service>:<region>:<account>:<resource>.`,
    );
  }
  return arn;
}

/** Writes an ARN. @public */
export function formatArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.accountId}:${arn.resource}`;
}

/** The ARN of a role; the name may carry a path (`platform/Reader`). @public */
export function roleArn(options: {
  partition: string;
  accountId: string;
  roleName: string;
}): string {
  return formatArn({
    partition: options.partition,
    service: 'iam',
    region: '',
    accountId: options.accountId,
    resource: `role/${options.roleName}`,
  });
}

/** The ARN of a Step Functions state machine, without version or alias. @public */
export const stateMachineArnSchema = z
  .string()
  .regex(
    /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:stateMachine:[\w-]{1,80}$/,
    'is not the ARN of a state machine; copy it from the Step Functions console',
  );
