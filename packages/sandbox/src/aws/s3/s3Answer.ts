/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';
import { AwsResponse } from '../AwsRequest';
import { Members } from '../AwsService';
import { escapeXml } from '../protocol/xml';

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** What an operation of S3 answers with. */
export interface S3Answer extends Members {
  status?: number;
  headers?: Record<string, string | undefined>;
  body?: string | Buffer;
}

/** XML in which a list is its element once for each item. */
export function s3Xml(root: string, members: Members): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">${elements(
    members,
  )}</${root}>`;
}

function elements(members: Members): string {
  return Object.entries(members)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map(item => element(name, item)),
    )
    .join('');
}

function element(name: string, value: unknown): string {
  if (value === undefined) {
    return '';
  }
  if (value instanceof Date) {
    return `<${name}>${value.toISOString()}</${name}>`;
  }
  const text =
    typeof value === 'object' && value !== null
      ? elements(value as Members)
      : escapeXml(String(value));
  return `<${name}>${text}</${name}>`;
}

/** An answer with its request id. */
export function writeS3Answer(
  answer: S3Answer,
  requestId: string,
): AwsResponse {
  const { status = 200, body = '', headers = {} } = answer;
  const given = Object.entries(headers).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    status,
    headers: {
      ...(typeof body === 'string' &&
        body && { 'content-type': 'application/xml' }),
      ...Object.fromEntries(given),
      'x-amz-request-id': requestId,
    },
    body,
  };
}

export function writeS3Error(error: AwsError, requestId: string): AwsResponse {
  const { code, message, status, members } = error;
  return {
    status,
    headers: {
      'content-type': 'application/xml',
      'x-amz-request-id': requestId,
    },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${elements({
      Code: code,
      Message: message,
      ...members,
      RequestId: requestId,
    })}</Error>`,
  };
}
