/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PutEventsCommand,
  PutEventsResponse$,
} from '@aws-sdk/client-eventbridge';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  ReceiveMessageResult$,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { setTimeout as delay } from 'node:timers/promises';
import { clientsOf, startSandbox } from '../__testUtils__/startSandbox';
import { modelGaps } from '../__testUtils__/modelGaps';
import { rawCall } from '../__testUtils__/rawCall';
import { Sandbox } from '../Sandbox';

const region = 'eu-central-1';

describe('SQS and EventBridge', () => {
  const folder = createMockDirectory();
  let sandbox: Sandbox;

  const start = async () => {
    sandbox = await startSandbox({
      dataFolder: folder.path,
      settings: { speed: 50 },
    });
  };

  beforeAll(start);

  afterAll(async () => {
    await sandbox.stop();
  });

  const sqs = () => clientsOf(sandbox, { region }).sqs;

  const urlOf = async (QueueName: string) => {
    const { QueueUrl } = await sqs().send(
      new GetQueueUrlCommand({ QueueName }),
    );
    return QueueUrl ?? '';
  };

  const receive = async (QueueUrl: string, more: object = {}) => {
    const { Messages = [] } = await sqs().send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }),
    );
    return Messages;
  };

  it('keeps messages until they are deleted, over a restart', async () => {
    const created = await sqs().send(
      new CreateQueueCommand({
        QueueName: 'fleet',
        Attributes: { VisibilityTimeout: '60' },
      }),
    );
    const QueueUrl = created.QueueUrl ?? '';
    expect(QueueUrl).toBe(
      `${sandbox.url}/${sandbox.world.managementAccount.id}/fleet`,
    );
    await expect(
      sqs().send(
        new CreateQueueCommand({
          QueueName: 'fleet',
          Attributes: { VisibilityTimeout: '61' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'QueueNameExists' });
    await expect(urlOf('none')).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });

    await sqs().send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: 'första ✓',
        MessageAttributes: {
          account: { DataType: 'String', StringValue: '123456789012' },
        },
      }),
    );
    const sent = await sqs().send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: ['a', 'b', 'c'].map(Id => ({ Id, MessageBody: `body ${Id}` })),
      }),
    );
    expect(sent.Successful?.map(({ Id }) => Id)).toEqual(['a', 'b', 'c']);
    const [first, second, ...rest] = await receive(QueueUrl, {
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    expect(first).toMatchObject({
      Body: 'första ✓',
      Attributes: { ApproximateReceiveCount: '1' },
      MessageAttributes: { account: { StringValue: '123456789012' } },
    });
    expect(rest).toHaveLength(2);
    expect(await receive(QueueUrl)).toEqual([]);
    await sqs().send(
      new DeleteMessageCommand({
        QueueUrl,
        ReceiptHandle: first.ReceiptHandle,
      }),
    );
    await sqs().send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: rest.map(({ ReceiptHandle }, index) => ({
          Id: String(index),
          ReceiptHandle,
        })),
      }),
    );
    const waiting = receive(QueueUrl, { WaitTimeSeconds: 5 });
    await delay(50);
    await sqs().send(
      new ChangeMessageVisibilityCommand({
        QueueUrl,
        ReceiptHandle: second.ReceiptHandle,
        VisibilityTimeout: 0,
      }),
    );
    expect((await waiting).map(({ Body }) => Body)).toEqual(['body a']);

    await sandbox.stop();
    await start();
    const url = await urlOf('fleet');
    expect((await receive(url)).map(({ Body }) => Body)).toEqual(['body a']);
    const { Attributes } = await sqs().send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      VisibilityTimeout: '60',
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '1',
    });
    const { QueueUrls } = await sqs().send(new ListQueuesCommand({}));
    expect(QueueUrls).toEqual([await urlOf('steward-events'), url]);
  });

  it('takes a repetition to a FIFO queue once, and gives a group in its order', async () => {
    const { QueueUrl = '' } = await sqs().send(
      new CreateQueueCommand({
        QueueName: 'ordered.fifo',
        Attributes: { FifoQueue: 'true' },
      }),
    );
    const send = (body: string, more: object) =>
      sqs().send(
        new SendMessageCommand({ QueueUrl, MessageBody: body, ...more }),
      );
    await expect(send('a', {})).rejects.toMatchObject({
      name: 'MissingParameter',
    });
    await expect(send('a', { MessageGroupId: 'g' })).rejects.toMatchObject({
      message: expect.stringContaining('ContentBasedDeduplication'),
    });
    const a = { MessageGroupId: 'g', MessageDeduplicationId: 'a' };
    const first = await send('a', a);
    expect(await send('again', a)).toMatchObject({
      MessageId: first.MessageId,
      SequenceNumber: first.SequenceNumber,
    });
    await send('b', { MessageGroupId: 'g', MessageDeduplicationId: 'b' });
    await send('c', { MessageGroupId: 'h', MessageDeduplicationId: 'c' });
    const [one] = await receive(QueueUrl, { MaxNumberOfMessages: 1 });
    expect(one.Body).toBe('a');
    // The group waits for its message.
    expect((await receive(QueueUrl)).map(({ Body }) => Body)).toEqual(['c']);
    await sqs().send(
      new DeleteMessageCommand({ QueueUrl, ReceiptHandle: one.ReceiptHandle }),
    );
    await send('a once more', a);
    expect((await receive(QueueUrl)).map(({ Body }) => Body)).toEqual(['b']);
    await expect(
      sqs().send(
        new CreateQueueCommand({
          QueueName: 'standard',
          Attributes: { FifoQueue: 'true' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidAttributeName' });
  });

  it('fails entries of a batch alone, and loses answers, on demand', async () => {
    const { QueueUrl = '' } = await sqs().send(
      new CreateQueueCommand({
        QueueName: 'batches',
        Attributes: { MaximumMessageSize: '1024' },
      }),
    );
    const sendBatch = (bodies: Record<string, string>) =>
      sqs().send(
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: Object.entries(bodies).map(([Id, MessageBody]) => ({
            Id,
            MessageBody,
          })),
        }),
      );
    const bodies = async () => {
      const messages = await receive(QueueUrl);
      return messages.map(({ Body }) => Body);
    };
    const onSend = { service: 'sqs', operation: 'SendMessageBatch' };
    const id = sandbox.faults.add({
      match: onSend,
      effect: { kind: 'failEntries', ids: ['b'] },
    });
    expect(
      await sendBatch({ a: 'a', b: 'b', long: 'x'.repeat(2000) }),
    ).toMatchObject({
      Successful: [{ Id: 'a' }],
      Failed: [
        { Id: 'long', SenderFault: true, Code: 'InvalidParameterValue' },
        { Id: 'b', SenderFault: false, Code: 'InternalError' },
      ],
    });
    sandbox.faults.remove(id);
    expect(await bodies()).toEqual(['a']);
    await expect(
      sendBatch({ a: 'x'.repeat(600_000), b: 'x'.repeat(600_000) }),
    ).rejects.toMatchObject({ name: 'BatchRequestTooLong' });

    sandbox.faults.add({
      match: onSend,
      effect: { kind: 'loseAnswer' },
      skip: 1,
      times: 1,
    });
    await sendBatch({ c: 'c' });
    await expect(sendBatch({ d: 'd' })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
    await sendBatch({ e: 'e' });
    expect(await bodies()).toEqual(['c', 'd', 'e']);
  });

  it('delivers the changes of executions to a queue', async () => {
    const machine = sandbox.machines.registry.seeded('steward-quota-change');
    const execution = sandbox.machines.start(
      machine,
      'quota-1',
      '{"account_id":"1","region":"eu-west-1","service_code":"ec2","quota_code":"L-1","desired_value":5}',
    );
    await sandbox.machines.engine.ended(execution);
    const url = await urlOf('steward-events');
    const events = (await receive(url)).map(({ Body }) =>
      JSON.parse(Body ?? ''),
    );
    const common = {
      version: '0',
      'detail-type': 'Step Functions Execution Status Change',
      source: 'aws.states',
      account: sandbox.world.managementAccount.id,
      region,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      resources: [execution.arn],
    };
    expect(events).toMatchObject([
      {
        ...common,
        detail: {
          executionArn: execution.arn,
          name: 'quota-1',
          status: 'RUNNING',
          startDate: execution.startDate,
          stopDate: null,
          output: null,
        },
      },
      {
        ...common,
        detail: {
          status: 'SUCCEEDED',
          stopDate: execution.stopDate,
          output: expect.stringContaining('"status":"APPROVED"'),
        },
      },
    ]);
  });

  it('keeps events that are put, and says what is wrong with others', async () => {
    const { events } = clientsOf(sandbox, { region });
    const good = {
      Source: 'steward.audit-trail',
      DetailType: 'AuditEvent',
      Detail: '{"id":"1"}',
    };
    const { FailedEntryCount, Entries } = await events.send(
      new PutEventsCommand({
        Entries: [
          { ...good, EventBusName: 'audit', Time: new Date(0) },
          { ...good, Detail: 'no JSON' },
          { ...good, Source: 'aws.states' },
          { ...good, DetailType: undefined },
        ],
      }),
    );
    expect(FailedEntryCount).toBe(3);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'MalformedDetail',
      'NotAuthorizedForSourceException',
      'InvalidArgument',
    ]);
    const kept = await fetch(`${sandbox.url}/_sandbox/events?bus=audit`);
    expect(await kept.json()).toEqual({
      total: 1,
      events: [
        {
          bus: 'audit',
          event: {
            version: '0',
            id: Entries?.[0].EventId,
            'detail-type': 'AuditEvent',
            source: 'steward.audit-trail',
            account: sandbox.world.managementAccount.id,
            time: '1970-01-01T00:00:00Z',
            region,
            resources: [],
            detail: { id: '1' },
          },
        },
      ],
    });
  });

  it('answers as the models of the SDK have it', async () => {
    const QueueUrl = await urlOf('fleet');
    await sqs().send(
      new SendMessageCommand({ QueueUrl, MessageBody: 'for the model' }),
    );
    const received = await rawCall(sandbox, {
      service: 'sqs',
      region,
      target: 'AmazonSQS.ReceiveMessage',
      body: { QueueUrl, AttributeNames: ['All'] },
    });
    expect(received).toHaveProperty('Messages');
    const put = await rawCall(sandbox, {
      service: 'events',
      region,
      target: 'AWSEvents.PutEvents',
      body: { Entries: [{ Source: 'x', DetailType: 'y', Detail: '{}' }] },
    });
    expect(put).toHaveProperty('Entries');
    expect([
      ...modelGaps(ReceiveMessageResult$, received, 'received'),
      ...modelGaps(PutEventsResponse$, put, 'put'),
    ]).toEqual([]);
  });
});
