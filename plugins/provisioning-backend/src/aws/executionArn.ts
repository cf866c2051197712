/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatArn, parseArn } from '@steward/backstage-plugin-aws-access-node';

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

const CONSOLES: Record<string, string> = {
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** Where a person looks at an execution. */
export function executionUrl(arn: string): string {
  const { partition, region } = parseArn(arn);
  const host = CONSOLES[partition] ?? 'console.aws.amazon.com';
  return `https://${region}.${host}/states/home?region=${region}#/v2/executions/details/${arn}`;
}
