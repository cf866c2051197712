/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import {
  ENCLAVE_CPU_COUNTS,
  ENCLAVE_INSTANCE_TYPES,
  ENCLAVE_MEMORY_MIB,
  MEMORY_MIB_PER_CPU,
} from '../enclave/enclaveSizes';
import { imageReferenceSchema } from './fields';

const size = {
  instanceType: z
    .string()
    .refine(
      type => Object.hasOwn(ENCLAVE_INSTANCE_TYPES, type),
      `is no instance type that enclaves are deployed on; use one of ${Object.keys(
        ENCLAVE_INSTANCE_TYPES,
      ).join(', ')}`,
    ),
  cpuCount: z.literal(ENCLAVE_CPU_COUNTS),
  memoryMib: z
    .int()
    .min(
      ENCLAVE_MEMORY_MIB.minimum,
      `is too little; enter ${ENCLAVE_MEMORY_MIB.minimum} MiB or more`,
    )
    .max(
      ENCLAVE_MEMORY_MIB.maximum,
      `is too much; enter ${ENCLAVE_MEMORY_MIB.maximum} MiB or less`,
    ),
};

interface Size {
  instanceType: string;
  cpuCount: number;
  memoryMib: number;
}

/** The rules of Nitro Enclaves: memory for each vCPU, and room left on the parent instance. */
function checkSize(input: Size, context: z.RefinementCtx) {
  const least = MEMORY_MIB_PER_CPU * input.cpuCount;
  // Below the least of all the schema itself says so.
  if (
    input.memoryMib < least &&
    input.memoryMib >= ENCLAVE_MEMORY_MIB.minimum
  ) {
    context.addIssue({
      code: 'custom',
      path: ['memoryMib'],
      message: `${input.cpuCount} vCPU need at least ${least} MiB (${MEMORY_MIB_PER_CPU} MiB each); enter ${least} or more`,
    });
  }
  const parent = ENCLAVE_INSTANCE_TYPES[input.instanceType];
  if (parent && input.cpuCount >= parent.vcpu) {
    context.addIssue({
      code: 'custom',
      path: ['cpuCount'],
      message: `${input.instanceType} has ${parent.vcpu} vCPU and keeps at least 2 of them; choose fewer vCPU or a larger instance`,
    });
  }
  if (parent && input.memoryMib >= parent.memoryMib) {
    context.addIssue({
      code: 'custom',
      path: ['memoryMib'],
      message: `${input.instanceType} has ${parent.memoryMib} MiB in all; choose less memory or a larger instance`,
    });
  }
}

/** Inputs of `enclave.create`. @public */
export const enclaveCreateInputsSchema = z
  .strictObject({
    description: z.string().max(500).default(''),
    dockerImage: imageReferenceSchema,
    ...size,
    workloadType: z.enum(['batch', 'service', 'daemon']).default('service'),
    healthCheckPath: z
      .string()
      .regex(/^\/\S*$/, 'is no path; begin it with /')
      .optional(),
    healthCheckInterval: z.int().min(5).max(300).optional(),
    exposePorts: z.array(z.int().min(1).max(65_535)).max(20).default([]),
    /** Whether its ports are open to addresses outside of the network. */
    publicAccess: z.boolean().default(false),
    enableDebug: z.boolean().default(false),
    environmentVariables: z
      .record(z.string().regex(/^[A-Za-z_]\w*$/), z.string().max(4096))
      .default({}),
  })
  .superRefine(checkSize);

/** Inputs of `enclave.resize`. @public */
export const enclaveResizeInputsSchema = z
  .strictObject({ enclaveId: z.string().min(1).max(128), ...size })
  .superRefine(checkSize);

/** Inputs of `enclave.pause`, `enclave.resume` and `enclave.destroy`. @public */
export const enclaveReferenceInputsSchema = z.strictObject({
  enclaveId: z.string().min(1).max(128),
});

/** @public */
export type EnclaveCreateInputs = z.infer<typeof enclaveCreateInputsSchema>;
/** @public */
export type EnclaveResizeInputs = z.infer<typeof enclaveResizeInputsSchema>;
/** @public */
export type EnclaveReferenceInputs = z.infer<
  typeof enclaveReferenceInputsSchema
>;
