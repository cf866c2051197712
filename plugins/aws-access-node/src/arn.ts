/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';

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

/** Reads an ARN. @throws InputError when the text is none. @public */
export function parseArn(text: string): Arn {
  const match = ARN.exec(text);
  if (!match) {
    throw new InputError(
      `"${text}" is no ARN; expected arn:<partition>:<service>:<region>:<account>:<resource>`,
    );
  }
  const [, partition, service, region, accountId, resource] = match;
  return { partition, service, region, accountId, resource };
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

/** Whether a text is an AWS account id: twelve digits. @public */
export function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}
