/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Json } from '../StateMachine';
import { SandboxFunctions } from '../tasks/functionTask';
import { TaskError } from '../TaskError';

type Configuration = Record<string, unknown>;

const instanceTypes = /^(m5|m5n|m6i|c5|c6i)\.(large|[248]?xlarge)$/;

/** What Treza's validation says about a configuration; nothing when it is right. */
function problemOf(configuration: Configuration): string | undefined {
  const cpus = Number(configuration.cpuCount ?? 2);
  const memory = Number(configuration.memoryMiB ?? 1024);
  const instance = String(configuration.instanceType ?? 'm6i.xlarge');
  if (!Number.isInteger(cpus) || cpus < 2 || cpus > 16) {
    return `Configuration validation failed: cpuCount ${configuration.cpuCount} is not from 2 to 16`;
  }
  if (!Number.isInteger(memory) || memory < 512 || memory > 32_768) {
    return `Configuration validation failed: memoryMiB ${configuration.memoryMiB} is not from 512 to 32768`;
  }
  if (!instanceTypes.test(instance)) {
    return `Configuration validation failed: '${instance}' is not one of the instance types`;
  }
  return memory < 512 * cpus ? 'CPU to memory ratio is invalid' : undefined;
}

function validate(payload: Json): { valid: boolean; message: string } {
  const { configuration } = payload as { configuration: string };
  try {
    const problem = problemOf(JSON.parse(configuration) as Configuration);
    return {
      valid: problem === undefined,
      message: problem ?? 'Deployment request is valid',
    };
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { valid: false, message: 'Invalid JSON configuration' };
    }
    throw error;
  }
}

/** The Lambda functions of the enclave machines. */
export const enclaveFunctions: SandboxFunctions = {
  'treza-sandbox-validation': {
    takesMs: 700,
    run: (payload, { execution }) => {
      switch (execution.variant?.kind) {
        case 'fail-validation':
          return {
            valid: false,
            message: 'Configuration validation failed: refused on demand',
          };
        case 'dead-handler':
          throw new TaskError(
            'Lambda.Unknown',
            'The function stopped before it answered.',
          );
        default:
          return validate(payload);
      }
    },
  },
  'treza-sandbox-error-handler': {
    takesMs: 100,
    run: () => ({ notified: true }),
  },
};
