/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { englishWords } from '../__testUtils__/englishWords';
import { groupByDay } from '../components/EventList/dayOf';
import { actorName } from './actorName';
import { jumpsOf } from './jumpsOf';
import { linkableRef } from './linkableRef';

describe('glossary of the audit trail', () => {
  it('names actors, and links only what has a page', () => {
    expect(actorName('user:default/ana')).toBe('ana');
    expect(actorName('user:ana')).toBe('ana');
    expect(actorName('plugin:catalog')).toBe('plugin:catalog');
    const link = (names: 'actor' | 'resource' | 'account', ref?: string) =>
      linkableRef({ names, ref });
    expect(link('actor', 'user:default/ana')).toBe('user:default/ana');
    expect(link('actor', 'plugin:catalog')).toBeUndefined();
    expect(link('actor', 'external:default/ci')).toBeUndefined();
    expect(link('resource', 'component:default/x')).toBe('component:default/x');
    expect(link('resource', 'url:https://x/y')).toBeUndefined();
    expect(link('resource')).toBeUndefined();
    expect(link('account', 'a:b/c')).toBeUndefined();
  });

  it('finds tasks and runs that a request can be followed to, each once', () => {
    const event = { plugin: 'scaffolder', action: 'task.create' };
    expect(
      jumpsOf([
        { ...event, metadata: { taskId: 't1', runId: 'r1' } },
        { ...event, metadata: { taskId: 't1', runId: 7 } },
        {
          plugin: 'provisioning',
          action: 'run.approve',
          resource: { type: 'run', id: 'r2' },
        },
        { ...event, resource: { type: 'run', id: 'r3' } },
      ]),
    ).toEqual({ taskIds: ['t1'], runIds: ['r1', 'r2'] });
  });

  it('cuts a list into its local days', () => {
    const now = new Date('2026-11-21T12:00:00').getTime();
    const at = (text: string) => ({ occurredAt: new Date(text).toISOString() });
    const groups = groupByDay(
      englishWords,
      [
        at('2026-11-21T11:00:00'),
        at('2026-11-21T00:00:00'),
        at('2026-11-20T23:59:59'),
        at('2026-11-02T10:00:00'),
        at('2025-12-24T10:00:00'),
      ],
      now,
    );
    expect(
      groups.map(({ day, isToday, events }) => [day, isToday, events.length]),
    ).toEqual([
      ['Today', true, 2],
      ['Yesterday', false, 1],
      ['Monday, 2 November', false, 1],
      ['Wednesday, 24 December 2025', false, 1],
    ]);
  });
});
