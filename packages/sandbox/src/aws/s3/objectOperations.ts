/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import {
  BucketStore,
  isLocked,
  ObjectLock,
  ObjectVersion,
} from '../../buckets/BucketStore';
import { Operation, operation } from '../AwsService';
import { requireBucket, requireVersion } from './requireBucket';
import { S3Answer, s3Xml } from './s3Answer';
import { S3Input, s3Input } from './s3Call';
import { s3Errors, s3Problems } from './s3Errors';

const keptHeaders =
  /^(content-(type|language|disposition|encoding)|cache-control|expires|x-amz-(meta-|checksum-|server-side-encryption|storage-class|tagging).*)$/;

/** The headers of a request that come back with the object. */
export function headersToKeep(
  headers: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(
        ([name]) => keptHeaders.test(name) && name !== 'x-amz-checksum-mode',
      )
      .map(([name, value]) => [
        name,
        name === 'content-encoding'
          ? value.replace(/^aws-chunked,?\s*/, '')
          : value,
      ])
      .filter(([, value]) => value !== ''),
  );
}

/** The lock that a request asks for; an error when it is none. */
export function lockOf(
  headers: Record<string, string>,
  bucketHasLock: boolean,
): ObjectLock {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  const legalHold = headers['x-amz-object-lock-legal-hold'] === 'ON';
  if ((mode || until || legalHold) && !bucketHasLock) {
    throw s3Problems.noLockOnBucket();
  }
  if (!mode && !until) {
    return { legalHold };
  }
  const retainUntil = Date.parse(until ?? '');
  if (
    (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') ||
    !(retainUntil > Date.now())
  ) {
    throw s3Errors.invalid(
      'x-amz-object-lock-mode and x-amz-object-lock-retain-until-date must name a mode and a time to come.',
    );
  }
  return { mode, retainUntil, legalHold };
}

function checksumBytes(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes.toString('base64');
}

/** Refuses a body that does not have the checksum that came with it. */
export function requireChecksums({ headers, content }: S3Input): void {
  const hash = (name: string) =>
    createHash(name).update(content).digest('base64');
  const actual: Record<string, () => string> = {
    'content-md5': () => hash('md5'),
    'x-amz-checksum-crc32': () => checksumBytes(crc32(content)),
    'x-amz-checksum-sha1': () => hash('sha1'),
    'x-amz-checksum-sha256': () => hash('sha256'),
  };
  for (const [name, sum] of Object.entries(actual)) {
    const given = headers[name];
    if (given !== undefined && given !== sum()) {
      throw s3Problems.badDigest(name);
    }
  }
}

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

/** The headers with which a version is shown. */
export function versionHeaders(
  version: ObjectVersion,
): Record<string, string | undefined> {
  const { lock, versionId } = version;
  return {
    'content-type': 'binary/octet-stream',
    ...version.headers,
    etag: version.etag,
    'last-modified': new Date(version.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    'x-amz-version-id': versionId === 'null' ? undefined : versionId,
    'x-amz-object-lock-mode': lock.mode,
    'x-amz-object-lock-retain-until-date':
      lock.retainUntil === undefined
        ? undefined
        : new Date(lock.retainUntil).toISOString(),
    'x-amz-object-lock-legal-hold': lock.legalHold ? 'ON' : undefined,
  };
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

function withoutChecksums(headers: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !name.startsWith('x-amz-checksum-'),
    ),
  );
}

function deleteObject(
  buckets: BucketStore,
  input: S3Input,
  context: Parameters<Operation['run']>[1],
): S3Answer {
  const bucket = requireBucket(buckets, input, context);
  const { versionId } = input.query;
  const found = buckets.find(bucket.name, input.Key, versionId);
  if (bucket.objectLock && !versionId) {
    const mark = buckets.markDeleted(bucket, input.Key);
    return {
      status: 204,
      headers: {
        'x-amz-delete-marker': 'true',
        'x-amz-version-id': mark.versionId,
      },
    };
  }
  if (found) {
    const bypassed =
      found.lock.mode === 'GOVERNANCE' &&
      !found.lock.legalHold &&
      input.headers['x-amz-bypass-governance-retention'] === 'true';
    if (isLocked(found) && !bypassed) {
      throw s3Problems.locked();
    }
    buckets.delete(found);
  }
  return { status: 204 };
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

/** Deletes the objects that a body of `DeleteObjects` names. */
export function deleteObjects(
  buckets: BucketStore,
  input: S3Input,
  context: Parameters<Operation['run']>[1],
): S3Answer {
  const keys = [
    ...input.content.toString('utf8').matchAll(/<Key>([^<]*)<\/Key>/g),
  ].map(([, key]) => unescapeXml(key));
  for (const Key of keys) {
    deleteObject(buckets, { ...input, Key, query: {} }, context);
  }
  return {
    body: s3Xml('DeleteResult', { Deleted: keys.map(Key => ({ Key })) }),
  };
}

const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (_, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name)
        ? parseInt(name.slice(2), 16)
        : Number(name.slice(1));
      return String.fromCodePoint(code);
    }
    return characters[name] ?? '';
  });
}
