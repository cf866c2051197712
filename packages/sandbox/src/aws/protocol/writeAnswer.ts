/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';
import { AwsResponse } from '../AwsRequest';
import { AwsService, Members } from '../AwsService';
import { escapeXml, toXml } from './xml';

const jsonTypes: Partial<Record<AwsService['protocol'], string>> = {
  'json1.0': 'application/x-amz-json-1.0',
  'json1.1': 'application/x-amz-json-1.1',
};

function jsonType(protocol: AwsService['protocol']): string {
  return jsonTypes[protocol] ?? 'application/json';
}

/** JSON in which instants are seconds since 1970, as all JSON protocols of AWS have them. */
function toJson(members: Members): string {
  return JSON.stringify(members, function seconds(key, value: unknown) {
    const raw: unknown = this[key];
    return raw instanceof Date ? raw.getTime() / 1000 : value;
  });
}

function xmlResponse(status: number, requestId: string, body: string) {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body,
  };
}

/** The answer of an operation in the protocol of its service. */
export function writeOutput(
  service: AwsService,
  operation: string,
  output: Members,
  requestId: string,
): AwsResponse {
  if (service.codec) {
    return service.codec.write(output, requestId);
  }
  const namespace = service.xmlNamespace ?? '';
  switch (service.protocol) {
    case 'query':
      return xmlResponse(
        200,
        requestId,
        `<${operation}Response xmlns="${namespace}"><${operation}Result>${toXml(
          output,
          'member',
        )}</${operation}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation}Response>`,
      );
    case 'ec2-query':
      return xmlResponse(
        200,
        requestId,
        `<${operation}Response xmlns="${namespace}"><requestId>${requestId}</requestId>${toXml(
          output,
          'item',
        )}</${operation}Response>`,
      );
    default:
      return {
        status: 200,
        headers: {
          'content-type': jsonType(service.protocol),
          'x-amzn-requestid': requestId,
        },
        body: toJson(output),
      };
  }
}

/** An error in the protocol of a service. */
export function writeError(
  service: Pick<AwsService, 'protocol' | 'codec'>,
  error: AwsError,
  requestId: string,
): AwsResponse {
  if (service.codec) {
    return service.codec.writeError(error, requestId);
  }
  const { protocol } = service;
  const { code, message, status } = error;
  switch (protocol) {
    case 'query':
      return xmlResponse(
        status,
        requestId,
        `<ErrorResponse><Error><Type>${
          status < 500 ? 'Sender' : 'Receiver'
        }</Type><Code>${code}</Code><Message>${escapeXml(
          message,
        )}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
      );
    case 'ec2-query':
      return xmlResponse(
        status,
        requestId,
        `<Response><Errors><Error><Code>${code}</Code><Message>${escapeXml(
          message,
        )}</Message></Error></Errors><RequestID>${requestId}</RequestID></Response>`,
      );
    default:
      return {
        status,
        headers: {
          'content-type': jsonType(protocol),
          'x-amzn-requestid': requestId,
          'x-amzn-errortype': code,
        },
        body: toJson({
          __type: code,
          message,
          Message: message,
          ...error.members,
        }),
      };
  }
}
