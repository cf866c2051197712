/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunTarget } from '@steward/backstage-plugin-provisioning-common';
import { PlanRequest, RunKind } from '../RunKind';

/** A request as a kind gets it: its inputs went through the schema. @public */
export function requestOf<T>(
  kind: RunKind<T>,
  target: string | RunTarget,
  inputs: object,
): PlanRequest<T> {
  return {
    target: typeof target === 'string' ? { name: target } : target,
    inputs: kind.inputsSchema.parse(inputs),
    requestedBy: 'user:default/dana',
    correlationId: 'c0ffee',
  };
}
