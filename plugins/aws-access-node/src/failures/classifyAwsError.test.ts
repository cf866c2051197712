/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ForwardedError, NotFoundError } from '@backstage/errors';
import { AwsFailure } from '../types';
import { rememberCallSite } from './callSite';
import { classifyAwsError } from './classifyAwsError';

function awsError(name: string, message: string, status = 400) {
  return Object.assign(new Error(message), {
    name,
    $metadata: { httpStatusCode: status, requestId: 'r-1' },
  });
}

const USER =
  'User: arn:aws:sts::111111111111:assumed-role/Reader/steward-estate';

describe('classifyAwsError', () => {
  it.each<{
    from: [service: string, operation: string];
    error: ReturnType<typeof awsError>;
    expected: Partial<AwsFailure>;
  }>([
    {
      from: ['organizations', 'ListAccounts'],
      error: awsError(
        'AccessDeniedException',
        "You don't have permissions to access this resource.",
      ),
      expected: { missingAction: 'organizations:ListAccounts' },
    },
    {
      from: ['eks', 'ListClusters'],
      error: awsError(
        'AccessDeniedException',
        `${USER} is not authorized to perform: eks:ListClusters on resource: arn:aws:eks:eu-west-1:111111111111:cluster/*`,
        403,
      ),
      expected: {
        missingAction: 'eks:ListClusters',
        resource: 'arn:aws:eks:eu-west-1:111111111111:cluster/*',
      },
    },
    {
      from: ['dynamodb', 'Scan'],
      error: awsError(
        'AccessDeniedException',
        `${USER} is not authorized to perform: dynamodb:Scan on resource: arn:aws:dynamodb:eu-west-1:111111111111:table/enclaves because no identity-based policy allows the dynamodb:Scan action`,
      ),
      expected: {
        missingAction: 'dynamodb:Scan',
        resource: 'arn:aws:dynamodb:eu-west-1:111111111111:table/enclaves',
      },
    },
    {
      from: ['sts', 'AssumeRole'],
      error: awsError(
        'AccessDenied',
        'User: arn:aws:iam::999999999999:user/steward is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111111111111:role/Reader',
        403,
      ),
      expected: {
        missingAction: 'sts:AssumeRole',
        resource: 'arn:aws:iam::111111111111:role/Reader',
      },
    },
    {
      from: ['tag', 'GetResources'],
      error: awsError(
        'AccessDeniedException',
        `${USER} is not authorized to perform: tag:GetResources with an explicit deny in a service control policy`,
      ),
      expected: {
        missingAction: 'tag:GetResources',
        deniedBy: 'a service control policy',
      },
    },
    {
      from: ['eks', 'ListClusters'],
      error: awsError(
        'AccessDeniedException',
        `${USER} is not authorized to perform: eks:ListClusters on resource: * with an explicit deny in a permissions boundary: arn:aws:iam::1:policy/b`,
      ),
      expected: {
        missingAction: 'eks:ListClusters',
        resource: '*',
        deniedBy: 'a permissions boundary',
      },
    },
    {
      from: ['ec2', 'DescribeRegions'],
      error: awsError(
        'UnauthorizedOperation',
        'You are not authorized to perform this operation.',
        403,
      ),
      expected: { missingAction: 'ec2:DescribeRegions' },
    },
    {
      from: ['s3', 'ListObjectsV2'],
      error: awsError('AccessDenied', 'Access Denied', 403),
      expected: { missingAction: 's3:ListBucket' },
    },
  ])('names the missing right: $expected.missingAction', options => {
    const { error, expected } = options;
    const [service, operation] = options.from;
    rememberCallSite(error, { service, operation });
    expect(classifyAwsError(error)).toEqual({
      kind: 'denied',
      code: error.name,
      message: error.message,
      service,
      operation,
      retryable: false,
      requestId: 'r-1',
      status: error.$metadata.httpStatusCode,
      ...expected,
    });
  });

  it('knows what another attempt can help', () => {
    const network = Object.assign(new Error('connect'), {
      code: 'ECONNREFUSED',
    });
    const kinds = [
      awsError('ThrottlingException', 'Rate exceeded'),
      awsError('TooManyRequestsException', 'slow down'),
      awsError('RequestLimitExceeded', 'slow down', 503),
      awsError('ProvisionedThroughputExceededException', 'slow down'),
      awsError('Whatever', 'Too many', 429),
      awsError('ExpiredTokenException', 'The security token is expired', 403),
      awsError('ExpiredToken', 'The security token is expired', 403),
      Object.assign(new Error('The SSO session has expired'), {
        name: 'CredentialsProviderError',
      }),
      Object.assign(new Error('no answer'), { name: 'TimeoutError' }),
      network,
      awsError('InternalServerError', 'oops', 500),
      awsError('UnrecognizedClientException', 'The token is invalid', 403),
      awsError('ResourceNotFoundException', 'No cluster found', 404),
      awsError('AccountNotFoundException', 'No such account'),
      awsError('NoSuchEntity', 'No such role', 404),
      awsError('AWSOrganizationsNotInUseException', 'Not a member'),
      awsError('OptInRequired', 'Not subscribed', 403),
      awsError('UnknownOperationException', 'What?'),
      awsError('ValidationException', 'bad input'),
    ].map(error => {
      const { kind, retryable } = classifyAwsError(error);
      return `${kind} ${retryable}`;
    });
    expect(kinds).toEqual([
      ...Array(5).fill('throttled true'),
      ...Array(3).fill('expired true'),
      ...Array(2).fill('timeout true'),
      'failed true',
      'denied false',
      ...Array(3).fill('gone false'),
      ...Array(3).fill('unsupported false'),
      'failed false',
    ]);
  });

  it('says in a sentence that an answer is not one of AWS', () => {
    const error = Object.assign(
      new SyntaxError(
        'Unexpected token \'<\', "<html>" is not valid JSON\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.',
      ),
      { $metadata: { httpStatusCode: 200 } },
    );
    expect(classifyAwsError(error).message).toBe(
      'The answer (HTTP 200) is not in the format of AWS. Check the endpoint, and proxies on the way to it',
    );
  });

  it('looks into errors that wrap one of AWS and survives anything thrown', () => {
    const error = awsError('AccessDeniedException', 'no');
    rememberCallSite(error, { service: 'eks', operation: 'ListClusters' });
    expect(
      classifyAwsError(new ForwardedError('Reading failed', error)),
    ).toMatchObject({
      kind: 'denied',
      code: 'AccessDeniedException',
      missingAction: 'eks:ListClusters',
    });
    expect(classifyAwsError(new NotFoundError('No such table'))).toMatchObject({
      kind: 'gone',
      code: 'NotFoundError',
    });
    for (const thrown of [undefined, null, 'text', 7, {}]) {
      expect(classifyAwsError(thrown)).toMatchObject({
        kind: 'failed',
        code: 'UnknownError',
        retryable: false,
      });
    }
  });
});
