/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsEdge } from '../aws/AwsEdge';
import { AwsError } from '../aws/AwsError';
import { assumedRoleUser } from '../aws/CallerIdentity';
import { Place } from './definitions/asl';

const functionName = 'treza-sandbox-enclave-trigger';

/**
 * Starts an execution as the stream function of the enclave table; false when
 * its name was taken within the same second. A start that is refused changes
 * nothing and is in the call log, like the error in the log of the function.
 */
export async function startAsTrigger(
  edge: AwsEdge,
  place: Place,
  request: { stateMachineArn: string; name: string; input: string },
): Promise<boolean> {
  const user = assumedRoleUser({
    accountId: place.accountId,
    role: functionName,
    name: functionName,
    expires: 0,
  });
  try {
    await edge.callInside({
      service: 'states',
      operation: 'StartExecution',
      input: request,
      region: place.region,
      caller: {
        accountId: place.accountId,
        arn: user.Arn,
        userId: user.AssumedRoleId,
        accessKeyId: 'ASIALAMBDATRIGGER000',
        sessionName: functionName,
      },
    });
    return true;
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    return error.code !== 'ExecutionAlreadyExists';
  }
}
