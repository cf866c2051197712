/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A request to AWS as it came over HTTP. */
export interface AwsRequest {
  method: string;
  /** Path and query, as sent. */
  url: string;
  /** Header values by lower-case name. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
  /** The body where it may be no text. */
  bytes?: Buffer;
}

/** What goes back; `undefined` in its place means that the connection is cut. */
export interface AwsResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Where and by whom a request was signed. */
export interface CredentialScope {
  accessKeyId: string;
  sessionToken?: string;
  region: string;
  service: string;
}

/** One header value. */
export function header(request: AwsRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const credentialPattern =
  /Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/;

/** Reads the Signature Version 4 header; signatures are not checked. */
export function credentialScopeOf(
  request: AwsRequest,
): CredentialScope | undefined {
  const match = credentialPattern.exec(header(request, 'authorization') ?? '');
  return match
    ? {
        accessKeyId: match[1],
        region: match[2],
        service: match[3],
        sessionToken: header(request, 'x-amz-security-token'),
      }
    : undefined;
}
