/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BucketStore, ObjectVersion } from '../../buckets/BucketStore';
import { Operation, operation } from '../AwsService';
import { deleteObjects } from './deleteObjects';
import { requireBucket } from './requireBucket';
import { S3Answer, s3Xml } from './s3Answer';
import { S3Input, s3Input } from './s3Call';
import { s3Errors, s3Problems } from './s3Errors';

const mostKeys = 1000;

function folderOf(key: string, prefix: string, delimiter: string | undefined) {
  const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
  return end < 0 ? undefined : key.slice(0, end + (delimiter?.length ?? 0));
}

function contentsWire(version: ObjectVersion) {
  return {
    Key: version.key,
    LastModified: new Date(version.lastModified),
    ETag: version.etag,
    Size: version.size,
    StorageClass: 'STANDARD',
  };
}

/** One page of keys, and of the folders that a delimiter makes of them. */
function listObjects(
  all: ObjectVersion[],
  { Bucket: Name, query }: S3Input,
): S3Answer {
  const { prefix = '', delimiter } = query;
  const size = Math.min(mostKeys, Number(query['max-keys'] ?? mostKeys));
  if (!Number.isInteger(size) || size < 0) {
    throw s3Errors.invalid('max-keys must be a whole number from 0 to 1000.');
  }
  const after = query['continuation-token']
    ? Buffer.from(query['continuation-token'], 'base64url').toString('utf8')
    : query['start-after'] ?? '';
  const found: ObjectVersion[] = [];
  const folders = new Set<string>();
  let last = '';
  let truncated = false;
  for (const version of all) {
    const { key } = version;
    const folder = folderOf(key, prefix, delimiter);
    const place = folder ?? key;
    if (!key.startsWith(prefix) || place <= after || folders.has(place)) {
      continue;
    }
    if (found.length + folders.size >= size) {
      truncated = true;
      break;
    }
    if (folder === undefined) {
      found.push(version);
    } else {
      folders.add(folder);
    }
    last = place;
  }
  return {
    body: s3Xml('ListBucketResult', {
      Name,
      Prefix: prefix,
      Delimiter: delimiter,
      MaxKeys: size,
      KeyCount: found.length + folders.size,
      IsTruncated: truncated,
      NextContinuationToken: truncated
        ? Buffer.from(last).toString('base64url')
        : undefined,
      Contents: found.map(contentsWire),
      CommonPrefixes: [...folders].map(Prefix => ({ Prefix })),
    }),
  };
}

/** Operations on buckets and on their lists of objects. */
export function bucketOperations(
  buckets: BucketStore,
): Record<string, Operation> {
  return {
    ListBuckets: operation(s3Input, (_, { caller }) => ({
      body: s3Xml('ListAllMyBucketsResult', {
        Buckets: {
          Bucket: buckets.bucketsOf(caller.accountId).map(bucket => ({
            Name: bucket.name,
            CreationDate: new Date(bucket.createdAt),
          })),
        },
        Owner: { ID: caller.accountId },
      }),
    })),
    CreateBucket: operation(s3Input, (input, { caller, region }) => {
      const { Bucket: name, headers } = input;
      const known = buckets.bucket(name);
      if (known) {
        throw known.accountId === caller.accountId
          ? s3Problems.bucketExists()
          : s3Problems.bucketTaken();
      }
      if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) {
        throw s3Errors.invalid('The specified bucket is not valid.');
      }
      buckets.createBucket({
        name,
        accountId: caller.accountId,
        region,
        objectLock: headers['x-amz-bucket-object-lock-enabled'] === 'true',
      });
      return { headers: { location: `/${name}` } };
    }),
    HeadBucket: operation(s3Input, (input, context) => {
      const { region } = requireBucket(buckets, input, context);
      return { headers: { 'x-amz-bucket-region': region } };
    }),
    DeleteBucket: operation(s3Input, (input, context) => {
      const { name } = requireBucket(buckets, input, context);
      if (buckets.current(name).length > 0) {
        throw s3Problems.bucketNotEmpty();
      }
      buckets.deleteBucket(name);
      return { status: 204 };
    }),
    GetBucketLocation: operation(s3Input, (input, context) => {
      const { region } = requireBucket(buckets, input, context);
      return {
        body: s3Xml('LocationConstraint', {}).replace(
          '></',
          `>${region === 'us-east-1' ? '' : region}</`,
        ),
      };
    }),
    GetObjectLockConfiguration: operation(s3Input, (input, context) => {
      if (!requireBucket(buckets, input, context).objectLock) {
        throw s3Problems.noLockOnBucket();
      }
      return {
        body: s3Xml('ObjectLockConfiguration', {
          ObjectLockEnabled: 'Enabled',
        }),
      };
    }),
    ListObjectsV2: operation(s3Input, (input, context) => {
      const { name } = requireBucket(buckets, input, context);
      return listObjects(buckets.current(name), input);
    }),
    DeleteObjects: operation(s3Input, (input, context) => {
      requireBucket(buckets, input, context);
      return deleteObjects(buckets, input, context);
    }),
  };
}
