/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { AwsRequest, header } from '../AwsRequest';
import { AwsCall } from '../protocol/readCall';
import { decodeChunks } from './decodeChunks';

/** Checks the input of every operation of S3. */
export const s3Input = z.object({
  Bucket: z.string().default(''),
  Key: z.string().default(''),
  /** By lower-case name. */
  headers: z.record(z.string(), z.string()),
  query: z.record(z.string(), z.string()),
  content: z.instanceof(Buffer),
});

/** What was asked of S3. */
export type S3Input = z.infer<typeof s3Input>;

/** Bucket and key of a request, with the bucket in the path or in the host name. */
function placeOf(request: AwsRequest, pathname: string) {
  const path = decodeURIComponent(pathname.slice(1));
  const [, hosted] =
    /^(.+?)\.(?:s3[.-][\w.-]*amazonaws\.com|localhost)(?::\d+)?$/.exec(
      header(request, 'host') ?? '',
    ) ?? [];
  if (hosted && hosted !== 's3') {
    return { Bucket: hosted, Key: path };
  }
  const slash = path.indexOf('/');
  return slash < 0
    ? { Bucket: path, Key: '' }
    : { Bucket: path.slice(0, slash), Key: path.slice(slash + 1) };
}

const ofBucket: Record<string, [query: string, operation: string][]> = {
  GET: [
    ['location', 'GetBucketLocation'],
    ['object-lock', 'GetObjectLockConfiguration'],
    ['list-type', 'ListObjectsV2'],
  ],
  HEAD: [['', 'HeadBucket']],
  POST: [['delete', 'DeleteObjects']],
  PUT: [['', 'CreateBucket']],
  DELETE: [['', 'DeleteBucket']],
};
const ofObject: Record<string, [query: string, operation: string][]> = {
  GET: [
    ['retention', 'GetObjectRetention'],
    ['', 'GetObject'],
  ],
  HEAD: [['', 'HeadObject']],
  POST: [
    ['uploads', 'CreateMultipartUpload'],
    ['uploadId', 'CompleteMultipartUpload'],
  ],
  PUT: [
    ['partNumber', 'UploadPart'],
    ['', 'PutObject'],
  ],
  DELETE: [
    ['uploadId', 'AbortMultipartUpload'],
    ['', 'DeleteObject'],
  ],
};

function operationOf(
  method: string,
  place: { Bucket: string; Key: string },
  query: URLSearchParams,
): string {
  if (!place.Bucket) {
    return method === 'GET' ? 'ListBuckets' : '';
  }
  const table = place.Key ? ofObject : ofBucket;
  const found = (table[method] ?? []).find(
    ([name]) => name === '' || query.has(name),
  );
  return found?.[1] ?? '';
}

function singleHeaders(request: AwsRequest): Record<string, string> {
  return Object.fromEntries(
    Object.keys(request.headers).flatMap(name => {
      const value = header(request, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Reads a request to S3; throws a SyntaxError on a body that is cut. */
export function readS3Call(request: AwsRequest): AwsCall {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const place = placeOf(request, pathname);
  const headers = singleHeaders(request);
  const bytes = request.bytes ?? Buffer.from(request.body);
  const chunked = headers['x-amz-content-sha256']?.startsWith('STREAMING-');
  const { content, trailers } = chunked
    ? decodeChunks(bytes)
    : { content: bytes, trailers: {} };
  const input: S3Input = {
    ...place,
    headers: { ...headers, ...trailers },
    query: Object.fromEntries(searchParams),
    content,
  };
  return {
    operation: operationOf(request.method, place, searchParams),
    input,
  };
}
