/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  PROVISIONING_AWS_TOPIC,
  ProvisioningExtensionPoint,
  provisioningExtensionPoint,
  RunExecutor,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { provisioningAwsModule } from './module';

describe('provisioningAwsModule', () => {
  it('brings kinds with their executors, and tells of executions that changed', async () => {
    const events = mockServices.events();
    const kinds: RunKind[] = [];
    const executors: RunExecutor[] = [];
    const sections: string[] = [];
    let executionsChanged = () => {};
    const changed = new Promise<void>(resolve => {
      executionsChanged = resolve;
    });
    const provisioning: Partial<ProvisioningExtensionPoint> = {
      addConfiguration: read => sections.push(...read.sections),
      addKind: (...added) => kinds.push(...added),
      addExecutor: (...added) => executors.push(...added),
      executionsChanged,
    };
    const backend = await startTestBackend({
      features: [
        provisioningAwsModule,
        catalogServiceMock.factory(),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
      ],
      extensionPoints: [[provisioningExtensionPoint, provisioning]],
    });
    expect(sections).toContain('enclaves');
    const names = executors.map(({ name }) => name);
    expect(names.sort()).toEqual(['enclave-table', 'fleet', 'step-functions']);
    for (const { executor } of kinds) {
      expect(names).toContain(executor);
    }
    await events.publish({
      topic: PROVISIONING_AWS_TOPIC,
      eventPayload: {
        source: 'aws.states',
        'detail-type': 'Step Functions Execution Status Change',
        detail: { status: 'SUCCEEDED' },
      },
    });
    await changed;
    await backend.stop();
  });
});
