/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { PROVISIONING_AWS_TOPIC } from '@steward/backstage-plugin-provisioning-node';
import { setTimeout as delay } from 'node:timers/promises';
import { StatusEvents } from './StatusEvents';

describe('StatusEvents', () => {
  it('asks to look once for many changes of executions, and for nothing else', async () => {
    const events = mockServices.events();
    const onChange = jest.fn();
    const statusEvents = new StatusEvents({ events, onChange });
    await statusEvents.start();
    const publish = (eventPayload: unknown) =>
      events.publish({ topic: PROVISIONING_AWS_TOPIC, eventPayload });
    const change = {
      source: 'aws.states',
      'detail-type': 'Step Functions Execution Status Change',
      detail: { status: 'SUCCEEDED' },
    };
    await publish({ ...change, source: 'aws.ec2' });
    await publish('nonsense');
    await delay(400);
    expect(onChange).not.toHaveBeenCalled();
    await publish(change);
    await publish({ Body: JSON.stringify(change) });
    await delay(400);
    expect(onChange).toHaveBeenCalledTimes(1);
    await publish(change);
    statusEvents.stop();
    await delay(400);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
