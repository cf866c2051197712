/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';
import { CommonErrors } from '../AwsService';

function s3Error(code: string, message: string, status: number): AwsError {
  return new AwsError(code, message, { status });
}

/** Errors that any operation of S3 may give. */
export const s3Errors: CommonErrors = {
  throttled: () => s3Error('SlowDown', 'Please reduce your request rate.', 503),
  denied: message => s3Error('AccessDenied', message, 403),
  expired: () =>
    s3Error('ExpiredToken', 'The provided token has expired.', 400),
  unknownKey: () =>
    s3Error(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      403,
    ),
  unknownOperation: name =>
    s3Error(
      'NotImplemented',
      `The sandbox does not know ${name || 'this request'}.`,
      501,
    ),
  invalid: message => s3Error('InvalidArgument', message, 400),
  invalidToken: message => s3Error('InvalidArgument', message, 400),
};

export const s3Problems = {
  noSuchBucket: () =>
    s3Error('NoSuchBucket', 'The specified bucket does not exist', 404),
  noSuchKey: () =>
    s3Error('NoSuchKey', 'The specified key does not exist.', 404),
  noSuchVersion: () =>
    s3Error('NoSuchVersion', 'The specified version does not exist.', 404),
  noSuchUpload: () =>
    s3Error('NoSuchUpload', 'The specified upload does not exist.', 404),
  bucketExists: () =>
    s3Error(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      409,
    ),
  bucketTaken: () =>
    s3Error(
      'BucketAlreadyExists',
      'The requested bucket name is not available.',
      409,
    ),
  bucketNotEmpty: () =>
    s3Error(
      'BucketNotEmpty',
      'The bucket you tried to delete is not empty',
      409,
    ),
  precondition: () =>
    s3Error(
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
      412,
    ),
  badDigest: (kind: string) =>
    s3Error(
      'BadDigest',
      `The ${kind} you specified did not match the calculated checksum.`,
      400,
    ),
  badRange: () =>
    s3Error('InvalidRange', 'The requested range is not satisfiable', 416),
  noLockOnBucket: () =>
    s3Error(
      'InvalidRequest',
      'Bucket is missing Object Lock Configuration',
      400,
    ),
  noLock: () =>
    s3Error(
      'NoSuchObjectLockConfiguration',
      'The specified object does not have a ObjectLock configuration',
      404,
    ),
  locked: () =>
    s3Error(
      'AccessDenied',
      'Access Denied because object protected by object lock.',
      403,
    ),
};
