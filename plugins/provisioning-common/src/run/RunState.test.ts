/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ACTIVE_RUN_STATES,
  eventsOf,
  isActive,
  nextState,
  RUN_STATES,
  RUN_TRANSITIONS,
} from './RunState';
import { RunState } from '../api.generated';

const FINAL: RunState[] = ['SUCCEEDED', 'CANCELLED', 'REJECTED', 'EXPIRED'];

describe('RUN_TRANSITIONS', () => {
  it('leads from REQUESTED to every state, and from every active state to a final one', () => {
    const reach = (start: RunState) => {
      const seen = new Set([start]);
      for (const state of seen) {
        eventsOf(state).forEach(event => seen.add(nextState(state, event)!));
      }
      return seen;
    };
    expect([...reach('REQUESTED')].sort()).toEqual([...RUN_STATES].sort());
    for (const state of ACTIVE_RUN_STATES) {
      expect(FINAL.some(final => reach(state).has(final))).toBe(true);
    }
  });

  it('leaves final states alone, and has one answer to each event', () => {
    FINAL.forEach(state => expect(eventsOf(state)).toEqual([]));
    for (const { event, from } of RUN_TRANSITIONS) {
      for (const state of from) {
        const rows = RUN_TRANSITIONS.filter(
          row => row.event === event && row.from.includes(state),
        );
        expect(rows).toHaveLength(1);
      }
    }
    expect(eventsOf('FAILED')).toEqual(['retry']);
    expect(isActive('FAILED')).toBe(false);
  });

  it('runs nothing that was not approved', () => {
    const intoRunning = RUN_TRANSITIONS.filter(({ to }) => to === 'RUNNING');
    expect(intoRunning.flatMap(({ from }) => from)).toEqual([
      'APPROVED',
      'FAILED',
    ]);
    expect(nextState('PENDING_APPROVAL', 'start')).toBeUndefined();
    expect(nextState('REQUESTED', 'approve')).toBeUndefined();
    expect(nextState('RUNNING', 'cancel')).toBe('CANCELLED');
  });
});
