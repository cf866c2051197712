/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DataExports } from '../../billing/DataExports';
import { BucketStore } from '../../buckets/BucketStore';
import { AwsService, Operation } from '../AwsService';
import { bucketOperations } from './bucketOperations';
import { objectOperations } from './objectOperations';
import { writeS3Answer, writeS3Error } from './s3Answer';
import { readS3Call, s3Input } from './s3Call';
import { s3Errors } from './s3Errors';
import { uploadOperations } from './uploadOperations';

/** Amazon S3, API version 2006-03-01, as far as an application reads and writes objects. */
export function createS3Service(
  buckets: BucketStore,
  dataExports: DataExports,
): AwsService {
  const operations: Record<string, Operation> = {
    ...bucketOperations(buckets),
    ...objectOperations(buckets),
    ...uploadOperations(buckets),
  };
  return {
    name: 's3',
    protocol: 'rest-xml',
    errors: s3Errors,
    codec: {
      read: readS3Call,
      write: writeS3Answer,
      writeError: writeS3Error,
    },
    operations: Object.fromEntries(
      Object.entries(operations).map(([name, operation]) => [
        name,
        afterDelivery(operation, dataExports),
      ]),
    ),
  };
}

/** An operation that finds what AWS Data Exports has delivered by now. */
function afterDelivery(
  operation: Operation,
  dataExports: DataExports,
): Operation {
  return {
    ...operation,
    async run(input, context) {
      const { Bucket: bucket, Key: key, query } = s3Input.parse(input);
      await dataExports.deliver(bucket, key || query.prefix || '');
      return operation.run(input, context);
    },
  };
}
