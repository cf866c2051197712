/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { EnclaveCreateInputs } from '@steward/backstage-plugin-provisioning-common';

/**
 * The attributes of a new row, in the names and types that the platform's
 * application and trigger read: sizes are texts, variables are JSON text.
 *
 * Source: app/api/enclaves/route.ts of treza-labs/treza-app.
 */
export function enclaveItem(
  target: { name: string; accountId: string; region: string; team?: string },
  inputs: EnclaveCreateInputs,
): JsonObject {
  const { name, accountId, region, team } = target;
  return {
    name,
    description: inputs.description,
    accountId,
    region,
    ...(team && { owner: team }),
    // Key of an index, and shown as the owner by the platform's own pages.
    walletAddress: `steward:${team ?? 'portal'}`,
    providerId: 'aws-nitro',
    providerConfig: {
      accountId,
      region,
      dockerImage: inputs.dockerImage,
      cpuCount: String(inputs.cpuCount),
      memoryMiB: String(inputs.memoryMib),
      instanceType: inputs.instanceType,
      enableDebug: inputs.enableDebug,
      environmentVariables: JSON.stringify(inputs.environmentVariables),
      workloadType: inputs.workloadType,
      healthCheckPath: inputs.healthCheckPath ?? '/health',
      healthCheckInterval: inputs.healthCheckInterval ?? 30,
      exposePorts: inputs.exposePorts.join(','),
      ...(inputs.publicAccess && { publicAccess: true }),
    },
  };
}
