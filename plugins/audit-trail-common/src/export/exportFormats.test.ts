/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { chainOf, eventOf } from '../__fixtures__/events';
import { describeEvent, sentenceOf } from '../describeEvent';
import { AuditEvent, auditRecordSchema } from '../records';
import { exportFormatOf, exportFormats } from './exportFormats';

const [record] = chainOf([
  eventOf(1, {
    actor: {
      type: 'service',
      ref: 'plugin:scaffolder',
      onBehalfOf: 'user:default/ana',
      userAgent: '=cmd()',
    },
    outcome: 'denied',
    error: { name: 'NotAllowedError', message: 'no, "never"\nagain' },
  }),
]);

describe('export formats', () => {
  it('give one line of one record', () => {
    expect(auditRecordSchema.parse(record)).toEqual(record);
    for (const format of exportFormats.filter(one => one.name !== 'csv')) {
      expect(format.line(record)).not.toContain('\n');
      expect(JSON.parse(format.line(record))).toEqual(expect.any(Object));
    }
    expect(JSON.parse(exportFormatOf('ndjson').line(record))).toEqual(record);
    expect(() => exportFormatOf('xml')).toThrow(
      /use one of csv, ndjson, ocsf, ecs, cloudevents/,
    );
  });

  it('keep to their schemas', () => {
    const csv = exportFormatOf('csv');
    expect(csv.header).toMatch(/^seq,id,occurredAt/);
    expect(csv.line(record)).toContain(`,'=cmd(),`);
    expect(csv.line(record)).toContain('"no, ""never""\nagain"');
    expect(JSON.parse(exportFormatOf('ocsf').line(record))).toMatchObject({
      class_uid: 6003,
      activity_id: 4,
      type_uid: 600304,
      status_id: 2,
      severity_id: 3,
      actor: {
        app_name: 'plugin:scaffolder',
        user: { uid: 'user:default/ana' },
      },
      cloud: { account: { uid: '100000000001' } },
      metadata: { uid: record.id, version: '1.3.0' },
    });
    expect(JSON.parse(exportFormatOf('ecs').line(record))).toMatchObject({
      '@timestamp': record.occurredAt,
      event: {
        action: 'entity.delete',
        outcome: 'failure',
        type: ['deletion', 'denied'],
        duration: 12_000_000,
      },
      related: { user: ['plugin:scaffolder', 'user:default/ana'] },
    });
    expect(
      JSON.parse(exportFormatOf('cloudevents').line(record)),
    ).toMatchObject({
      specversion: '1.0',
      id: record.id,
      source: '/backstage/catalog',
      type: 'dev.steward.audit.entity.delete',
      subject: 'component:default/payments',
    });
  });

  it('say it in plain words', () => {
    expect(describeEvent(eventOf(1))).toBe(
      'Ana deleted the entity component:default/payments in account 100000000001 (eu-central-1)',
    );
    expect(sentenceOf(eventOf(1)).filter(part => part.names)).toEqual([
      { text: 'Ana', names: 'actor', ref: 'user:default/ana' },
      {
        text: 'component:default/payments',
        names: 'resource',
        ref: 'component:default/payments',
      },
      { text: '100000000001', names: 'account', ref: '100000000001' },
    ]);
    expect(
      describeEvent({
        ...eventOf(1),
        action: 'run.approve',
        resource: { type: 'run', id: '01a2', accountId: '100000000001' },
        metadata: { title: 'Create enclave kyc-prod in prod-payments' },
      }),
    ).toBe('Ana approved the run Create enclave kyc-prod in prod-payments');
    expect(
      describeEvent({
        ...eventOf(1),
        action: 'hold.place',
        resource: { type: 'hold', id: '0b7d' },
        metadata: { subject: { type: 'actor', ref: 'user:default/dana' } },
      }),
    ).toBe('Ana placed the hold on user:default/dana');
    expect(
      describeEvent({
        ...eventOf(1),
        action: 'sync.request',
        resource: { type: 'sync', id: '0b7d', accountId: '100000000001' },
        metadata: { shardId: 'eks/100000000001/eu-central-1' },
      }),
    ).toBe('Ana requested the sync of eks/100000000001/eu-central-1');
    // What a plugin decided or did by itself is not said of whom it was for.
    const own = (action: string, rest: Partial<AuditEvent> = {}) =>
      describeEvent(
        eventOf(1, {
          actor: {
            type: 'service',
            ref: 'plugin:provisioning',
            onBehalfOf: 'user:default/ana',
          },
          action,
          resource: { type: 'run', id: '01a2' },
          ...rest,
        }),
      );
    expect(own('run.approve')).toBe(
      'plugin:provisioning (for user:default/ana) approved the run 01a2',
    );
    expect(
      own('run.fail', {
        outcome: 'failure',
        error: { name: 'RunFailed', message: 'no capacity' },
      }),
    ).toBe(
      'plugin:provisioning (for user:default/ana) failed to finish the run 01a2: no capacity',
    );
    expect(describeEvent(record)).toMatch(
      /^user:default\/ana \(through plugin:scaffolder\) was not allowed to delete the entity/,
    );
    expect(
      describeEvent(
        eventOf(1, {
          actor: { type: 'anonymous' },
          action: 'task.execution',
          outcome: 'failure',
          resource: undefined,
          error: { name: 'E', message: 'broke' },
        }),
      ),
    ).toBe('Someone not signed in failed to run the task: broke');
    expect(
      describeEvent(
        eventOf(1, { action: 'policy.modify', resource: undefined }),
      ),
    ).toBe('Ana modified the policy');
  });
});
