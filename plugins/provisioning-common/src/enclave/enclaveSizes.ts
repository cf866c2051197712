/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Parent instances that the platform takes, with their vCPUs and memory.
 *
 * Source: lambda/validation/index.py and variables.tf of treza-labs/treza-terraform,
 * which both must agree.
 *
 * @public
 */
export const ENCLAVE_INSTANCE_TYPES: Readonly<
  Record<string, { vcpu: number; memoryMib: number }>
> = {
  'm6i.xlarge': { vcpu: 4, memoryMib: 16_384 },
  'm6i.2xlarge': { vcpu: 8, memoryMib: 32_768 },
  'm6i.4xlarge': { vcpu: 16, memoryMib: 65_536 },
  'c6i.xlarge': { vcpu: 4, memoryMib: 8_192 },
  'c6i.2xlarge': { vcpu: 8, memoryMib: 16_384 },
  'c6i.4xlarge': { vcpu: 16, memoryMib: 32_768 },
};

/** The other parent instances that hold an enclave of that size. @public */
export function otherEnclaveInstances(size: {
  instanceType: string;
  cpuCount: number;
  memoryMib: number;
}): string[] {
  return Object.entries(ENCLAVE_INSTANCE_TYPES)
    .filter(
      ([type, { vcpu, memoryMib }]) =>
        type !== size.instanceType &&
        vcpu > size.cpuCount &&
        memoryMib > size.memoryMib,
    )
    .map(([type]) => type);
}

/** vCPUs that an enclave may have. @public */
export const ENCLAVE_CPU_COUNTS = [2, 4, 8, 16] as const;

/** Memory that an enclave may have, in MiB. @public */
export const ENCLAVE_MEMORY_MIB = { minimum: 1024, maximum: 16_384 } as const;

/** Every vCPU of an enclave needs that many MiB. @public */
export const MEMORY_MIB_PER_CPU = 512;
