/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateRecord } from '../records';
import { shortHash } from './shortHash';

const MAX_LENGTH = 63;

/**
 * The catalog name of a record: readable, stable over renames, valid
 * (`[a-zA-Z0-9]` with single `-`, `_`, `.` between, at most 63). What had to be
 * changed or cut ends in a hash of the original, so that two never meet.
 *
 * @public
 */
export function entityNameOf(record: EstateRecord): string {
  switch (record.kind) {
    case 'account':
      return `aws-${record.id}`;
    case 'kubernetes-cluster':
      return validName(`${record.name}-${record.accountId}-${record.region}`);
    case 'kubernetes-namespace':
      return validName(
        record.cluster
          ? `${record.name}-${clusterName(record.cluster)}`
          : record.name,
      );
    default:
      return validName(record.id);
  }
}

/** Makes any text a valid entity name; see {@link entityNameOf}. @public */
export function validName(text: string): string {
  const cleaned = text
    .replace(/[^a-zA-Z0-9\-_.]+/g, '-')
    .replace(/([-_.])[-_.]+/g, '$1')
    .replace(/^[-_.]+|[-_.]+$/g, '');
  if (cleaned === text && text.length <= MAX_LENGTH) {
    return text;
  }
  return withHash(cleaned, text);
}

/** A name with a hash that tells it from its namesake. @public */
export function withHash(name: string, original: string): string {
  const hash = shortHash(original);
  const head = name
    .slice(0, MAX_LENGTH - hash.length - 1)
    .replace(/[-_.]+$/, '');
  return head ? `${head}-${hash}` : hash;
}

/** The name of a cluster that is given by name or ARN. @public */
export function clusterName(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:')
    ? nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1)
    : nameOrArn;
}
