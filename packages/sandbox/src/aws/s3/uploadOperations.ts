/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash, randomUUID } from 'node:crypto';
import { BucketStore } from '../../buckets/BucketStore';
import { Operation, operation } from '../AwsService';
import { headersToKeep, lockOf, requireChecksums } from './objectHeaders';
import { requireBucket } from './requireBucket';
import { s3Xml } from './s3Answer';
import { S3Input, s3Input } from './s3Call';
import { s3Errors, s3Problems } from './s3Errors';

/** An upload in parts. It goes with the process: the parts of an upload are of no use without its end. */
interface Upload {
  bucket: string;
  key: string;
  headers: Record<string, string>;
  parts: Map<number, Buffer>;
}

function etagOf(content: Buffer): string {
  return `"${createHash('md5').update(content).digest('hex')}"`;
}

/** Operations that upload an object in parts. */
export function uploadOperations(
  buckets: BucketStore,
): Record<string, Operation> {
  const uploads = new Map<string, Upload>();
  const requireUpload = ({ Bucket, Key, query }: S3Input): Upload => {
    const upload = uploads.get(query.uploadId);
    if (!upload || upload.bucket !== Bucket || upload.key !== Key) {
      throw s3Problems.noSuchUpload();
    }
    return upload;
  };
  return {
    CreateMultipartUpload: operation(s3Input, (input, context) => {
      const { name, objectLock } = requireBucket(buckets, input, context);
      lockOf(input.headers, objectLock);
      const UploadId = randomUUID().replaceAll('-', '');
      uploads.set(UploadId, {
        bucket: name,
        key: input.Key,
        headers: input.headers,
        parts: new Map(),
      });
      return {
        body: s3Xml('InitiateMultipartUploadResult', {
          Bucket: name,
          Key: input.Key,
          UploadId,
        }),
      };
    }),
    UploadPart: operation(s3Input, (input, context) => {
      requireBucket(buckets, input, context);
      const upload = requireUpload(input);
      const number = Number(input.query.partNumber);
      if (!Number.isInteger(number) || number < 1 || number > 10_000) {
        throw s3Errors.invalid('partNumber must be from 1 to 10000.');
      }
      requireChecksums(input);
      upload.parts.set(number, input.content);
      return { headers: { etag: etagOf(input.content) } };
    }),
    CompleteMultipartUpload: operation(s3Input, (input, context) => {
      const bucket = requireBucket(buckets, input, context);
      const upload = requireUpload(input);
      const numbers = [
        ...input.content
          .toString('utf8')
          .matchAll(/<PartNumber>(\d+)<\/PartNumber>/g),
      ].map(([, number]) => Number(number));
      const parts = numbers.map(number => {
        const part = upload.parts.get(number);
        if (!part) {
          throw s3Errors.invalid(`There is no part ${number}.`);
        }
        return part;
      });
      const digests = parts.map(part =>
        createHash('md5').update(part).digest(),
      );
      const whole = createHash('md5').update(Buffer.concat(digests));
      const version = buckets.put(bucket, input.Key, {
        content: Buffer.concat(parts),
        headers: headersToKeep(
          Object.fromEntries(
            Object.entries(upload.headers).filter(
              ([name]) => !name.startsWith('x-amz-checksum-'),
            ),
          ),
        ),
        lock: lockOf(upload.headers, bucket.objectLock),
        etag: `"${whole.digest('hex')}-${parts.length}"`,
      });
      uploads.delete(input.query.uploadId);
      return {
        body: s3Xml('CompleteMultipartUploadResult', {
          Location: `/${bucket.name}/${input.Key}`,
          Bucket: bucket.name,
          Key: input.Key,
          ETag: version.etag,
        }),
      };
    }),
    AbortMultipartUpload: operation(s3Input, input => {
      requireUpload(input);
      uploads.delete(input.query.uploadId);
      return { status: 204 };
    }),
  };
}
