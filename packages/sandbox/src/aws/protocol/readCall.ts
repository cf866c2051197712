/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsRequest, header } from '../AwsRequest';
import { AwsService, Members } from '../AwsService';

/** Which operation is called with what. */
export interface AwsCall {
  /** Empty when the request names none. */
  operation: string;
  input: Members;
}

function parseObject(body: string): Members {
  const value: unknown = body ? JSON.parse(body) : {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SyntaxError('The body must be a JSON object.');
  }
  return value as Members;
}

function readQuery(body: string): AwsCall {
  const input: Members = {};
  const lists = new Map<string, string[]>();
  const parameters = new URLSearchParams(body);
  for (const [name, value] of parameters) {
    const [, list] = /^(\w+)(?:\.member)?\.\d+$/.exec(name) ?? [];
    if (list) {
      lists.set(list, [...(lists.get(list) ?? []), value]);
    } else if (name !== 'Action' && name !== 'Version') {
      input[name] = value;
    }
  }
  return {
    operation: parameters.get('Action') ?? '',
    input: { ...input, ...Object.fromEntries(lists) },
  };
}

function readRest(service: AwsService, request: AwsRequest): AwsCall {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  for (const route of service.routes ?? []) {
    const match =
      route.method === request.method ? route.path.exec(pathname) : undefined;
    if (match) {
      const inPath = Object.entries(match.groups ?? {}).map(
        ([name, value]): [string, string] => [name, decodeURIComponent(value)],
      );
      return {
        operation: route.operation,
        input: {
          ...parseObject(request.body),
          ...Object.fromEntries(searchParams),
          ...Object.fromEntries(inPath),
        },
      };
    }
  }
  return { operation: '', input: {} };
}

/** Reads a call in the protocol of the service; throws a SyntaxError on bad JSON. */
export function readCall(service: AwsService, request: AwsRequest): AwsCall {
  if (service.codec) {
    return service.codec.read(request);
  }
  switch (service.protocol) {
    case 'json1.0':
    case 'json1.1': {
      const target = header(request, 'x-amz-target') ?? '';
      return {
        operation: target.slice(target.lastIndexOf('.') + 1),
        input: parseObject(request.body),
      };
    }
    case 'rest-json':
      return readRest(service, request);
    default:
      return readQuery(request.body);
  }
}
