/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatArn, parseArn } from '@steward/backstage-plugin-aws-common';

/**
 * ARN of an execution by the ARN of its machine and its name, for where AWS did
 * not tell it. A version or alias that the machine is named with is no part of it.
 */
export function executionArn(machineArn: string, name: string): string {
  const arn = parseArn(machineArn);
  const [, machine] = arn.resource.split(':');
  return formatArn({ ...arn, resource: `execution:${machine}:${name}` });
}

/** Name of a machine by its ARN. */
export function machineName(machineArn: string): string {
  return parseArn(machineArn).resource.replace(/^stateMachine:/, '');
}
