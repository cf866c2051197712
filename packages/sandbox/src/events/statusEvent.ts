/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { executionWire } from '../aws/states/executionWire';
import { Execution } from '../machines/Execution';

const mostBytes = 248 * 1024;

function toJson(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value ?? null;
}

/**
 * The detail of `Step Functions Execution Status Change`: instants in
 * milliseconds, what is not there as null, and no input or output that would
 * make it larger than 248 KB.
 */
export function statusDetail(execution: Execution): Record<string, unknown> {
  const wire: Record<string, unknown> = {
    output: null,
    outputDetails: null,
    stopDate: null,
    error: null,
    cause: null,
    redriveDate: null,
    stateMachineVersionArn: null,
    stateMachineAliasArn: null,
    ...executionWire(execution, { withData: true }),
  };
  const detail = Object.fromEntries(
    Object.entries(wire).map(([name, value]) => [name, toJson(value)]),
  );
  return Buffer.byteLength(JSON.stringify(detail)) > mostBytes
    ? {
        ...detail,
        input: null,
        inputDetails: { included: false },
        output: null,
        outputDetails: { included: false },
      }
    : detail;
}
