/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import { iamActionOf } from '../services';
import { AwsFailure, AwsFailureKind } from '../types';
import { callSiteOf } from './callSite';
import { AwsErrorParts, awsErrorParts } from './awsErrorParts';

const ACCESS_DENIED =
  /^(AccessDenied|Unauthorized(Operation|Exception)?$|NotAuthorized|AuthorizationError|AccessDeniedForDependency)/;
// Also the answer of a region that the account has not enabled, hence no missing action.
const BAD_CREDENTIALS =
  /^(InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|AuthFailure|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|MissingAuthenticationToken)/;
const EXPIRED =
  /^(ExpiredToken|RequestExpired|TokenRefreshRequired|PageTokenRefused)/;
const GONE = /(NotFound(Exception|Fault|Error)?$|^NoSuch)/;
const UNSUPPORTED =
  /^(UnknownOperation|UnsupportedOperation|InvalidAction|NotImplemented|OptInRequired|SubscriptionRequired|RegionDisabled|AWSOrganizationsNotInUse|UnsupportedAPIEndpoint|EndpointError|AccountSuspended)/;

const RETRYABLE_KINDS: AwsFailureKind[] = ['throttled', 'expired', 'timeout'];

/**
 * Says what an error of an AWS call is, in terms that a report can show.
 *
 * The missing IAM action is taken from the message (most services name it, see
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html);
 * where the message has none, as with Organizations, it is derived from the
 * operation that was called. Errors that wrap an AWS error as their `cause`
 * are looked into. Never throws.
 *
 * @public
 */
export function classifyAwsError(error: unknown): AwsFailure {
  const parts = awsErrorParts(error);
  const kind = kindOf(parts);
  const callSite = callSiteOf(error);
  return {
    kind,
    code: parts.code,
    message: parts.message,
    retryable: RETRYABLE_KINDS.includes(kind) || isServerFault(parts),
    ...(parts.status !== undefined ? { status: parts.status } : {}),
    ...(callSite ?? {}),
    ...(kind === 'denied' ? missingRight(parts, callSite) : {}),
    ...(parts.requestId ? { requestId: parts.requestId } : {}),
  };
}

function kindOf(parts: AwsErrorParts): AwsFailureKind {
  const { code, error, status } = parts;
  if (error && isThrottlingError(error)) {
    return 'throttled';
  }
  if (EXPIRED.test(code) || isExpiredCredentials(parts)) {
    return 'expired';
  }
  if (ACCESS_DENIED.test(code) || BAD_CREDENTIALS.test(code)) {
    return 'denied';
  }
  if (UNSUPPORTED.test(code) || status === 501) {
    return 'unsupported';
  }
  if (error && isTransientError(error) && status === undefined) {
    return 'timeout';
  }
  if (GONE.test(code) || status === 404) {
    return 'gone';
  }
  return status === 401 || status === 403 ? 'denied' : 'failed';
}

// SSO and process providers report this without a code of their own.
function isExpiredCredentials({ code, message }: AwsErrorParts): boolean {
  return (
    /^(CredentialsProvider|TokenProvider)Error$/.test(code) &&
    /expired/i.test(message)
  );
}

function isServerFault({ status }: AwsErrorParts): boolean {
  return status !== undefined && status >= 500 && status !== 501;
}

function missingRight(
  { code, message }: AwsErrorParts,
  callSite: ReturnType<typeof callSiteOf>,
): Pick<AwsFailure, 'missingAction' | 'resource' | 'deniedBy'> {
  if (BAD_CREDENTIALS.test(code)) {
    return {};
  }
  const [, named] =
    /not authorized to perform:?\s+([a-z0-9-]+:[A-Za-z0-9*]+)/.exec(message) ??
    [];
  const [, resource] = /\bon resource:?\s+(\S+)/.exec(message) ?? [];
  const [, deniedBy] =
    /with an explicit deny in (an? [a-z -]*?(?:policy|boundary|document))/i.exec(
      message,
    ) ?? [];
  const derived = callSite && iamActionOf(callSite.service, callSite.operation);
  const missingAction = named ?? derived;
  return {
    ...(missingAction ? { missingAction } : {}),
    ...(resource ? { resource: resource.replace(/[.,;]$/, '') } : {}),
    ...(deniedBy ? { deniedBy } : {}),
  };
}
