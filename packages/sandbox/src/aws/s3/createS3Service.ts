/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BucketStore } from '../../buckets/BucketStore';
import { AwsService } from '../AwsService';
import { bucketOperations } from './bucketOperations';
import { objectOperations } from './objectOperations';
import { writeS3Answer, writeS3Error } from './s3Answer';
import { readS3Call } from './s3Call';
import { s3Errors } from './s3Errors';
import { uploadOperations } from './uploadOperations';

/** Amazon S3, API version 2006-03-01, as far as an application reads and writes objects. */
export function createS3Service(buckets: BucketStore): AwsService {
  return {
    name: 's3',
    protocol: 'rest-xml',
    errors: s3Errors,
    codec: {
      read: readS3Call,
      write: writeS3Answer,
      writeError: writeS3Error,
    },
    operations: {
      ...bucketOperations(buckets),
      ...objectOperations(buckets),
      ...uploadOperations(buckets),
    },
  };
}
