/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Call, CallSigner } from '../../calls/Call';
import { isReadOnly, trailRegionOf } from './managementEvents';

type Members = Record<string, unknown>;

/** Types of what an input member names. */
const resourceTypes: Record<string, string> = {
  AccountId: 'AWS::Organizations::Account',
  executionArn: 'AWS::StepFunctions::Execution',
  logGroupName: 'AWS::Logs::LogGroup',
  QueueUrl: 'AWS::SQS::Queue',
  roleArn: 'AWS::IAM::Role',
  RoleArn: 'AWS::IAM::Role',
  stateMachineArn: 'AWS::StepFunctions::StateMachine',
};

/** Names with a small first letter, as CloudTrail writes parameters. */
function camelCase(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(camelCase);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      camelCase(member),
    ]),
  );
}

/** Who called, as `Username` has it: the session name of a role. */
export function userNameOf(signer: CallSigner | undefined): string {
  return signer?.sessionName ?? signer?.arn.split('/').at(-1) ?? '';
}

function identityOf(call: Call): Members {
  const { signer, invokedBy } = call;
  if (!signer) {
    return { type: 'Unknown' };
  }
  const { accountId, arn, accessKeyId, userId } = signer;
  const who = {
    principalId: userId,
    arn,
    accountId,
    accessKeyId,
    ...(invokedBy && { invokedBy }),
  };
  if (!signer.sessionName) {
    return { type: 'IAMUser', ...who, userName: userNameOf(signer) };
  }
  const role = arn.split('/').at(-2) ?? '';
  return {
    type: 'AssumedRole',
    ...who,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: userId.split(':')[0],
        arn: `arn:aws:iam::${accountId}:role/${role}`,
        accountId,
        userName: role,
      },
      attributes: { creationDate: call.time, mfaAuthenticated: 'false' },
    },
  };
}

/** Such as `eks.amazonaws.com`. */
export function eventSourceOf(call: Call): string {
  return `${call.service}.amazonaws.com`;
}

/** What a call was about, as far as its parameters name it. */
export function resourcesOf(call: Call): { type: string; name: string }[] {
  const ofMembers = Object.entries(call.parameters ?? {}).flatMap(
    ([member, name]) => {
      const type = resourceTypes[member];
      return type && typeof name === 'string' ? [{ type, name }] : [];
    },
  );
  const cluster = call.service === 'eks' && call.parameters?.name;
  return typeof cluster === 'string'
    ? [...ofMembers, { type: 'AWS::EKS::Cluster', name: cluster }]
    : ofMembers;
}

/** The record of a call as CloudTrail delivers it, event version 1.11. */
function recordOf(call: Call, recipientAccountId: string): Members {
  return {
    eventVersion: '1.11',
    userIdentity: identityOf(call),
    eventTime: `${call.time.slice(0, 19)}Z`,
    eventSource: eventSourceOf(call),
    eventName: call.operation,
    awsRegion: trailRegionOf(call),
    sourceIPAddress: call.invokedBy ?? '127.0.0.1',
    userAgent: call.invokedBy ?? call.userAgent,
    errorCode: call.error,
    errorMessage: call.errorMessage,
    requestParameters: camelCase(call.parameters) ?? null,
    responseElements: null,
    requestID: call.requestId,
    eventID: call.id,
    readOnly: isReadOnly(call),
    resources: resourcesOf(call).map(({ type, name }) => ({
      accountId: call.accountId,
      type,
      ARN: name,
    })),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId,
    eventCategory: 'Management',
  };
}

/** A call as `LookupEvents` gives it to an account. */
export function trailEvent(call: Call, recipientAccountId: string) {
  return {
    EventId: call.id,
    EventName: call.operation,
    ReadOnly: String(isReadOnly(call)),
    AccessKeyId: call.signer?.accessKeyId,
    EventTime: new Date(call.time),
    EventSource: eventSourceOf(call),
    Username: userNameOf(call.signer),
    Resources: resourcesOf(call).map(({ type, name }) => ({
      ResourceType: type,
      ResourceName: name,
    })),
    CloudTrailEvent: JSON.stringify(recordOf(call, recipientAccountId)),
  };
}
