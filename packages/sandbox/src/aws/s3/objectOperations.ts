/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BucketStore, ObjectVersion } from '../../buckets/BucketStore';
import { Operation, operation } from '../AwsService';
import { deleteObject } from './deleteObjects';
import {
  headersToKeep,
  lockOf,
  requireChecksums,
  versionHeaders,
  withoutChecksums,
} from './objectHeaders';
import { requireBucket, requireVersion } from './requireBucket';
import { S3Answer, s3Xml } from './s3Answer';
import { S3Input, s3Input } from './s3Call';
import { s3Problems } from './s3Errors';

function requireConditions(
  { headers }: S3Input,
  current: ObjectVersion | undefined,
) {
  const existing = current?.deleted ? undefined : current;
  const refused =
    (headers['if-none-match'] === '*' && existing) ||
    (headers['if-match'] !== undefined &&
      headers['if-match'] !== existing?.etag);
  if (refused) {
    throw s3Problems.precondition();
  }
}

/** The bytes of a range such as `bytes=0-99`; all without one. */
function rangeOf(content: Buffer, range: string | undefined): S3Answer {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined || (!from && !to)) {
    return { body: content };
  }
  const size = content.length;
  const first = from ? Number(from) : Math.max(0, size - Number(to));
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (first > last) {
    throw s3Problems.badRange();
  }
  return {
    status: 206,
    body: content.subarray(first, last + 1),
    headers: { 'content-range': `bytes ${first}-${last}/${size}` },
  };
}

/** Operations on one object. */
export function objectOperations(
  buckets: BucketStore,
): Record<string, Operation> {
  return {
    PutObject: operation(s3Input, (input, context) => {
      const bucket = requireBucket(buckets, input, context);
      requireChecksums(input);
      requireConditions(input, buckets.find(bucket.name, input.Key));
      const version = buckets.put(bucket, input.Key, {
        content: input.content,
        headers: headersToKeep(input.headers),
        lock: lockOf(input.headers, bucket.objectLock),
      });
      const { etag, 'x-amz-version-id': versionId } = versionHeaders(version);
      const sums = Object.entries(version.headers).filter(([name]) =>
        name.startsWith('x-amz-checksum-'),
      );
      return {
        headers: {
          etag,
          'x-amz-version-id': versionId,
          ...Object.fromEntries(sums),
        },
      };
    }),
    GetObject: operation(s3Input, (input, context) => {
      const version = requireVersion(buckets, input, context);
      const part = rangeOf(buckets.content(version), input.headers.range);
      const headers = versionHeaders(version);
      return {
        ...part,
        headers: {
          ...(part.status === 206 ? withoutChecksums(headers) : headers),
          ...part.headers,
        },
      };
    }),
    HeadObject: operation(s3Input, (input, context) => {
      const version = requireVersion(buckets, input, context);
      return {
        headers: {
          ...versionHeaders(version),
          'content-length': String(version.size),
        },
      };
    }),
    DeleteObject: operation(s3Input, (input, context) =>
      deleteObject(buckets, input, context),
    ),
    GetObjectRetention: operation(s3Input, (input, context) => {
      const { lock } = requireVersion(buckets, input, context);
      if (!lock.mode || lock.retainUntil === undefined) {
        throw s3Problems.noLock();
      }
      return {
        body: s3Xml('Retention', {
          Mode: lock.mode,
          RetainUntilDate: new Date(lock.retainUntil),
        }),
      };
    }),
  };
}
