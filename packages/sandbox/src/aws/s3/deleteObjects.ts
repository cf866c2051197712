/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BucketStore, isLocked } from '../../buckets/BucketStore';
import { OperationContext } from '../AwsService';
import { requireBucket } from './requireBucket';
import { S3Answer, s3Xml } from './s3Answer';
import { S3Input } from './s3Call';
import { s3Problems } from './s3Errors';

/** Deletes an object or one version; with versions, a mark hides the object instead. */
export function deleteObject(
  buckets: BucketStore,
  input: S3Input,
  context: OperationContext,
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

/** Deletes the objects that a body of `DeleteObjects` names. */
export function deleteObjects(
  buckets: BucketStore,
  input: S3Input,
  context: OperationContext,
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
