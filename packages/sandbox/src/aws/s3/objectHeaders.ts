/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { ObjectLock, ObjectVersion } from '../../buckets/BucketStore';
import { S3Input } from './s3Call';
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

/** The headers of a part, whose checksums are not those of the whole. */
export function withoutChecksums(headers: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !name.startsWith('x-amz-checksum-'),
    ),
  );
}
