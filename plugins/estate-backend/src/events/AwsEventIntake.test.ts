/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import { parseAwsEvent } from '@steward/backstage-plugin-estate-node';
import { FakeEstate } from '../__testUtils__';
import { AwsEventIntake } from './AwsEventIntake';

const event = {
  version: '0',
  source: 'aws.eks',
  'detail-type': 'AWS API Call via CloudTrail',
  account: '123456789012',
  region: 'eu-central-1',
  detail: { eventName: 'CreateCluster' },
};

describe('AwsEventIntake', () => {
  it('finds the event in whatever it is wrapped', () => {
    const wrapped = [
      event,
      JSON.stringify(event),
      { Message: JSON.stringify(event), Type: 'Notification' },
      { Body: JSON.stringify({ Message: JSON.stringify(event) }) },
      { detail: event },
    ];
    for (const payload of wrapped) {
      expect(parseAwsEvent(payload)).toMatchObject({
        source: 'aws.eks',
        account: '123456789012',
        detail: { eventName: 'CreateCluster' },
      });
    }
    let deep: unknown = event;
    for (let i = 0; i < 10; i++) {
      deep = { body: deep };
    }
    for (const payload of [deep, 'no json', undefined, null, 7, {}, []]) {
      expect(parseAwsEvent(payload)).toBeUndefined();
    }
  });

  it('asks once for the shards of all events of ten seconds', async () => {
    jest.useFakeTimers();
    const request = jest.fn(async () => ({ id: 'sync' }));
    const logger = mockServices.logger.mock();
    let onEvent = async (_params: EventParams) => {};
    const intake = AwsEventIntake.create({
      events: mockServices.events.mock({
        subscribe: async options => {
          expect(options.topics).toEqual(['estate-aws']);
          onEvent = options.onEvent;
        },
      }),
      sources: new FakeEstate().sources(),
      requests: { request },
      logger,
    });
    await intake.start();
    const send = (eventPayload: unknown) =>
      onEvent({ topic: 'estate-aws', eventPayload });
    await send(event);
    await send(event);
    await send({ ...event, source: 'aws.organizations' });
    await send({ ...event, source: 'aws.s3' });
    await send('nonsense');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(9_000);
    expect(request).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(request).toHaveBeenCalledTimes(1);
    expect(request).toHaveBeenCalledWith({
      trigger: 'event',
      scope: {
        shardIds: ['eks/123456789012/eu-central-1', 'organization'],
      },
    });
    await intake.flush();
    expect(request).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });
});
