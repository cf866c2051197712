/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RUN_STATES,
  RUN_TRANSITIONS,
  RunState,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { deploymentSteps } from '../../__fixtures__/deploymentSteps';
import { createRun } from '../../__fixtures__/runs';
import { englishWords } from '../../__testUtils__/englishWords';
import { timelineOf } from './timelineOf';

const record = (
  event: RunTransitionRecord['event'],
  from: RunState,
  to: RunState,
): RunTransitionRecord => ({
  seq: 1,
  event,
  from,
  to,
  at: '2026-11-26T10:00:00.000Z',
});

function stagesOf(state: RunState, transitions: RunTransitionRecord[] = []) {
  const run = createRun({
    id: 'r',
    state,
    age: 5,
    steps: deploymentSteps(2, state === 'FAILED'),
  });
  return timelineOf(englishWords, run, transitions).map(
    stage => `${stage.label}: ${stage.state}`,
  );
}

describe('timelineOf', () => {
  it('shows what is behind a run, where it stands and what comes', () => {
    expect(stagesOf('PENDING_APPROVAL')).toEqual([
      'Requested: done',
      'Assessed: done',
      'Waiting for approval: current',
      'Run: waiting',
      'Done: waiting',
    ]);
    expect(stagesOf('RUNNING')[3]).toBe('Running: RunTerraform 3/7: current');
    expect(stagesOf('FAILED').slice(3)).toEqual([
      'Failed: failed',
      'Done: waiting',
    ]);
    expect(stagesOf('SUCCEEDED')).toEqual(
      ['Requested', 'Assessed', 'Approved', 'Run', 'Done'].map(
        label => `${label}: done`,
      ),
    );
  });

  it('stops a cancelled run where it was', () => {
    expect(
      stagesOf('CANCELLED', [
        record('start', 'APPROVED', 'RUNNING'),
        record('cancel', 'RUNNING', 'CANCELLED'),
      ]).slice(2),
    ).toEqual(['Approved: done', 'Cancelled: stopped', 'Done: waiting']);
    expect(
      stagesOf('CANCELLED', [
        record('cancel', 'PENDING_APPROVAL', 'CANCELLED'),
      ]).slice(2),
    ).toEqual(['Cancelled: stopped', 'Run: waiting', 'Done: waiting']);
  });

  it('has one place for every state, and never goes back on the way forward', () => {
    const place = (state: RunState) =>
      stagesOf(state).filter(stage => !stage.endsWith(': waiting')).length;
    for (const state of RUN_STATES) {
      expect(place(state)).toBeGreaterThan(0);
    }
    const forward = RUN_TRANSITIONS.filter(
      ({ event }) => event !== 'cancel' && event !== 'deny',
    ).flatMap(({ from, to }) => from.map(before => ({ before, to })));
    for (const { before, to } of forward) {
      expect(place(to)).toBeGreaterThanOrEqual(place(before));
    }
  });
});
