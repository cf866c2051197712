/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  AssessAnswer,
  Run,
  RunDetail,
  RunFilter,
  RunKindInfo,
  RunLogLine,
  RunPage,
  RunRequest,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningClient } from './ProvisioningClient';

/** With whose rights a call is made. @public */
export interface ProvisioningCallOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Runs, for other backends: scaffolder actions and agents. @public */
export interface ProvisioningService {
  listKinds(options: ProvisioningCallOptions): Promise<RunKindInfo[]>;
  /** What would happen. Writes nothing. */
  assess(
    request: RunRequest,
    options: ProvisioningCallOptions,
  ): Promise<AssessAnswer>;
  /**
   * Asks for something, or finds the identical request.
   *
   * @throws ResponseError 400 with the problems, 409 when another run holds the target.
   */
  request(
    request: RunRequest,
    options: ProvisioningCallOptions,
  ): Promise<{ run: Run; created: boolean }>;
  list(
    filter: RunFilter & { limit?: number; cursor?: string },
    options: ProvisioningCallOptions,
  ): Promise<RunPage<RunSummary>>;
  get(id: string, options: ProvisioningCallOptions): Promise<RunDetail>;
  readLog(
    id: string,
    after: number,
    options: ProvisioningCallOptions,
  ): Promise<RunLogLine[]>;
  /** Asks for the effects of a run to be taken back. */
  decommission(
    id: string,
    request: { reason?: string; idempotencyKey?: string },
    options: ProvisioningCallOptions,
  ): Promise<{ run: Run; created: boolean }>;
}

/** @public */
export const provisioningServiceRef = createServiceRef<ProvisioningService>({
  id: 'provisioning.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => ProvisioningClient.create(deps),
    }),
});
