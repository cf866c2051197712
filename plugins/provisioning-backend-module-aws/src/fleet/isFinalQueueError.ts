/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { classifyAwsError } from '@steward/backstage-plugin-aws-access-node';

const FINAL =
  /^(AWS\.SimpleQueueService\.)?(QueueDoesNotExist|NonExistentQueue|InvalidAddress|InvalidSecurity|UnsupportedOperation|BatchRequestTooLong|Kms(Disabled|InvalidKeyUsage|InvalidState|NotFound|OptInRequired))$/;

/**
 * Whether SQS gives the same answer however often it is asked.
 *
 * Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html#API_SendMessageBatch_Errors
 */
export function isFinalQueueError(error: unknown): boolean {
  return FINAL.test(classifyAwsError(error).code);
}
