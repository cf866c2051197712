/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FaultTarget } from '../faults/FaultRegistry';
import { CredentialScope } from './AwsRequest';
import { AwsService, Caller, Members, Operation } from './AwsService';
import { AwsCall } from './protocol/readCall';

/** A call that is understood, and who makes it. */
export interface Situation {
  service: AwsService;
  scope: CredentialScope;
  call: AwsCall;
  operation: Operation;
  caller: Caller;
  target: FaultTarget;
  host: string;
}

/** What the call log keeps of a request, whatever becomes of it. */
export interface Envelope {
  service: AwsService;
  scope: CredentialScope;
  requestId: string;
  userAgent?: string;
  /** Set when the sandbox itself calls. */
  inside?: InsideCall;
}

/** A call by something inside the sandbox. */
export interface InsideCall {
  service: string;
  operation: string;
  input: Members;
  caller: Caller;
  region: string;
  /** The AWS service that calls for its customer. */
  invokedBy?: string;
}
