/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Duration } from 'luxon';
import { scheduleTasks } from './schedule';

describe('scheduleTasks', () => {
  it('leaves runs unwatched for seconds only when a backend is killed in its turn', async () => {
    const seconds = new Map<string, number>();
    const idle = async () => {};
    await scheduleTasks({
      logReader: { read: idle },
      logRetention: { enforce: idle },
      notifier: { notify: idle },
      observer: { observe: idle },
      reconciler: { reconcile: idle },
      worker: { tick: idle },
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async ({ id, timeout }) => {
          seconds.set(id, Duration.fromObject(timeout).as('seconds'));
        },
      }),
    });
    expect(seconds.get('provisioning-observer')).toBeLessThanOrEqual(20);
    expect(seconds.get('provisioning-log')).toBeLessThanOrEqual(20);
    expect(Math.max(...seconds.values())).toBeLessThanOrEqual(120);
  });
});
