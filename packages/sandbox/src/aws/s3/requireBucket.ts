/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Bucket, BucketStore, ObjectVersion } from '../../buckets/BucketStore';
import { OperationContext } from '../AwsService';
import { deniedMessage } from '../raiseFault';
import { S3Input } from './s3Call';
import { s3Errors, s3Problems } from './s3Errors';

/** The bucket of a request; an error when there is none, or it belongs to another account. */
export function requireBucket(
  buckets: BucketStore,
  { Bucket: name }: S3Input,
  { caller }: OperationContext,
): Bucket {
  const bucket = buckets.bucket(name);
  if (!bucket) {
    throw s3Problems.noSuchBucket();
  }
  if (bucket.accountId !== caller.accountId) {
    throw s3Errors.denied(deniedMessage(caller.arn, 's3:*'));
  }
  return bucket;
}

/** The version that a request is about; an error when there is none, or it is deleted. */
export function requireVersion(
  buckets: BucketStore,
  input: S3Input,
  context: OperationContext,
): ObjectVersion {
  const { name } = requireBucket(buckets, input, context);
  const { versionId } = input.query;
  const found = buckets.find(name, input.Key, versionId);
  if (!found && versionId) {
    throw s3Problems.noSuchVersion();
  }
  if (!found || found.deleted) {
    throw s3Problems.noSuchKey();
  }
  return found;
}
