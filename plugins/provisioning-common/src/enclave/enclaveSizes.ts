/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Sizes of the parent instance that the platform deploys enclaves on, and their vCPUs. @public */
export const ENCLAVE_INSTANCE_TYPES: Readonly<
  Record<string, { vcpu: number; memoryMib: number }>
> = {
  'm6i.xlarge': { vcpu: 4, memoryMib: 16_384 },
  'm6i.2xlarge': { vcpu: 8, memoryMib: 32_768 },
  'm6i.4xlarge': { vcpu: 16, memoryMib: 65_536 },
  'm6i.8xlarge': { vcpu: 32, memoryMib: 131_072 },
  'c6i.xlarge': { vcpu: 4, memoryMib: 8_192 },
  'c6i.2xlarge': { vcpu: 8, memoryMib: 16_384 },
  'c6i.4xlarge': { vcpu: 16, memoryMib: 32_768 },
};

/** vCPUs that an enclave may have. @public */
export const ENCLAVE_CPU_COUNTS = [2, 4, 8, 16] as const;

/** Memory that an enclave may have, in MiB. @public */
export const ENCLAVE_MEMORY_MIB = { minimum: 1024, maximum: 16_384 } as const;

/** Every vCPU of an enclave needs that many MiB. @public */
export const MEMORY_MIB_PER_CPU = 512;
