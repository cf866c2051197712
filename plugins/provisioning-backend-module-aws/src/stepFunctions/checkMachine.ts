/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { StateMachines } from './StateMachines';

/**
 * Why a machine cannot carry a run out. An EXPRESS machine runs a second time
 * when it is asked a second time, and cannot be found again.
 */
export async function checkMachine(
  machines: StateMachines,
  arn: string,
  place: { field: string; correlationId: string; fix?: string },
): Promise<InputProblem[]> {
  const machine = await machines.machine(arn, place.correlationId);
  const problem = (reason: string, fix: string): InputProblem[] => [
    { field: place.field, value: arn, reason, fix: place.fix ?? fix },
  ];
  if (!machine) {
    return problem(
      'There is no such state machine',
      'Enter the ARN of one that is there',
    );
  }
  if (machine.type === 'EXPRESS') {
    return problem(
      `${machine.name} is of type EXPRESS, which cannot be followed and may run twice`,
      'Use a machine of type STANDARD',
    );
  }
  return machine.status === 'ACTIVE'
    ? []
    : problem(
        `${machine.name} is ${machine.status}`,
        'Use a machine that is active',
      );
}
