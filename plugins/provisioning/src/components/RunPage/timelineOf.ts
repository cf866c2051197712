/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunState,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningWords } from '../../translation';

/** How a stage of a run stands. */
export type StageState = 'done' | 'current' | 'waiting' | 'failed' | 'stopped';

/** One stage of the way that every run goes. */
export interface RunStage {
  label: string;
  state: StageState;
  /** ISO 8601: when it was reached. */
  at?: string;
  by?: string;
}

type Facts = Pick<Run, 'state' | 'steps' | 'createdAt' | 'requestedBy'> &
  Partial<Pick<Run, 'assessment'>>;

/** The stage at which each state stands, counted from 0. */
const stageOf: Partial<Record<RunState, number>> = {
  REQUESTED: 0,
  ASSESSED: 1,
  PENDING_APPROVAL: 2,
  REJECTED: 2,
  EXPIRED: 2,
  APPROVED: 2,
  RUNNING: 3,
  FAILED: 3,
  SUCCEEDED: 4,
};

const stops = {
  PENDING_APPROVAL: 'current',
  REJECTED: 'failed',
  EXPIRED: 'stopped',
  FAILED: 'failed',
  CANCELLED: 'stopped',
} satisfies Partial<Record<RunState, StageState>>;

function isStop(state: RunState): state is keyof typeof stops {
  return state in stops;
}

/** The way of a run: what is behind it, where it stands, what comes. */
export function timelineOf(
  t: ProvisioningWords,
  run: Facts,
  transitions: readonly RunTransitionRecord[],
): RunStage[] {
  const at = standsAt(run, transitions);
  const labels = [
    t('runTimeline.stages.requested'),
    t('runTimeline.stages.assessed'),
    run.assessment && !run.assessment.approval.required
      ? t('runTimeline.stages.approvedByRule')
      : t('runTimeline.stages.approved'),
    run.state === 'RUNNING'
      ? runningLabel(t, run)
      : t('runTimeline.stages.run'),
    t('runTimeline.stages.done'),
  ];
  return labels.map((label, index): RunStage => {
    if (index > at) {
      return { label, state: 'waiting' };
    }
    const record = reached(index, transitions);
    const facts =
      index === 0
        ? { at: run.createdAt, by: run.requestedBy }
        : { at: record?.at, by: record?.by };
    if (index < at) {
      return { label, state: 'done', ...facts };
    }
    if (isStop(run.state)) {
      return {
        label: t(`runTimeline.stops.${run.state}`),
        state: stops[run.state],
        ...facts,
      };
    }
    const isOver = run.state === 'APPROVED' || run.state === 'SUCCEEDED';
    return { label, state: isOver ? 'done' : 'current', ...facts };
  });
}

function standsAt(
  run: Facts,
  transitions: readonly RunTransitionRecord[],
): number {
  if (run.state !== 'CANCELLED') {
    return stageOf[run.state] ?? 0;
  }
  const from = transitions.find(({ to }) => to === 'CANCELLED')?.from;
  return (from && stageOf[from]) ?? 0;
}

/** The last transition into a stage. */
function reached(stage: number, transitions: readonly RunTransitionRecord[]) {
  return transitions.filter(({ to }) => stageOf[to] === stage).at(-1);
}

/** `Running: RunTerraform 3/7`. */
function runningLabel(t: ProvisioningWords, { steps }: Facts): string {
  const current = steps.findIndex(({ state }) => state === 'running');
  return current < 0
    ? t('runTimeline.stages.running')
    : t('runTimeline.stages.runningStep', {
        step: steps[current].name,
        number: String(current + 1),
        total: String(steps.length),
      });
}
