/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';

/** A value of JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [name: string]: Json };

/** A state of the Amazon States Language, as far as the sandbox looks at it. */
export interface AslState {
  Type: string;
  Resource?: string;
  TimeoutSeconds?: number;
  [field: string]: unknown;
}

/** A definition in the Amazon States Language (JSONPath). */
export interface AslDefinition {
  Comment?: string;
  StartAt: string;
  TimeoutSeconds?: number;
  States: Record<string, AslState>;
}

/** A state machine of an account and region. */
export interface StateMachine {
  arn: string;
  name: string;
  type: 'STANDARD' | 'EXPRESS';
  accountId: string;
  region: string;
  roleArn: string;
  definition: AslDefinition;
  /** Milliseconds since 1970. */
  creationDate: number;
  revisionId: string;
}

export function stateMachineArn(
  place: { accountId: string; region: string },
  name: string,
): string {
  return `arn:aws:states:${place.region}:${place.accountId}:stateMachine:${name}`;
}

/** An id that changes with the definition. */
export function revisionOf(definition: AslDefinition): string {
  const digest = createHash('md5')
    .update(JSON.stringify(definition))
    .digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(
    13,
    16,
  )}-a${digest.slice(17, 20)}-${digest.slice(20)}`;
}
