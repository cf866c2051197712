/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  GetQueueUrlCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AwsSqsConsumingEventPublisher } from '@backstage/plugin-events-backend-module-aws-sqs';
import { PROVISIONING_AWS_TOPIC } from '@steward/backstage-plugin-provisioning-node';
import { Sandbox } from '@steward/sandbox';
import { StatusEvents } from './StatusEvents';

const region = 'eu-central-1';

describe('StatusEvents with a queue', () => {
  const { env } = process;
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, git: false, oidc: false });
    process.env = {
      ...env,
      AWS_ACCESS_KEY_ID: 'sandbox',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
    };
  });

  afterAll(async () => {
    process.env = env;
    await sandbox.stop();
  });

  it('hears what EventBridge sends to it, through the SQS module of Backstage', async () => {
    const sqs = new SQSClient({ region, endpoint: sandbox.url });
    const { QueueUrl } = await sqs.send(
      new GetQueueUrlCommand({ QueueName: 'steward-events' }),
    );
    const events = mockServices.events();
    const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
    const [publisher] = AwsSqsConsumingEventPublisher.fromConfig({
      config: mockServices.rootConfig({
        data: {
          events: {
            modules: {
              awsSqs: {
                awsSqsConsumingEventPublisher: {
                  topics: {
                    [PROVISIONING_AWS_TOPIC]: {
                      queue: { url: QueueUrl, region, endpoint: sandbox.url },
                    },
                  },
                },
              },
            },
          },
        },
      }),
      events,
      logger: mockServices.logger.mock(),
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.push(task);
        },
      }),
    });
    await publisher.start();
    const heard = new Promise<void>(onChange => {
      new StatusEvents({ events, onChange }).start();
    });
    await sqs.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify({
          source: 'aws.states',
          'detail-type': 'Step Functions Execution Status Change',
          detail: { status: 'SUCCEEDED' },
        }),
      }),
    );
    await tasks[0].fn(new AbortController().signal);
    await heard;
    sqs.destroy();
  });
});
