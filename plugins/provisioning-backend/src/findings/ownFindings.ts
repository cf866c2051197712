/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  describeRun,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import { FoundFinding } from './FindingStore';
import { needsStart } from '../runs/dueAtOf';

const OVERDUE_TIMES = 3;
const OVERDUE_AT_LEAST_MS = 10 * 60_000;
const UNSTARTED_MS = 5 * 60_000;

/** What can be told from the run alone: that it is overdue, or runs without an execution. */
export function ownFindings(
  run: Run,
  usualMs: number | undefined,
  now: Date,
): FoundFinding[] {
  const startedAt = Date.parse(run.startedAt ?? run.updatedAt);
  const elapsed = now.getTime() - startedAt;
  const found: FoundFinding[] = [];
  const add = (type: FoundFinding['type'], message: string): void => {
    found.push({
      id: `${type}:${run.id}`,
      type,
      runId: run.id,
      message,
      accountId: run.target.accountId,
      region: run.target.region,
      ref: run.execution?.ref,
    });
  };
  if (needsStart(run) && elapsed > UNSTARTED_MS) {
    add(
      'run-without-execution',
      `${describeRun(run)} runs since ${minutes(
        elapsed,
      )}, but nothing was started${
        run.waitingFor ? `: ${run.waitingFor}` : ''
      }`,
    );
  } else if (
    usualMs !== undefined &&
    elapsed > Math.max(OVERDUE_AT_LEAST_MS, usualMs * OVERDUE_TIMES)
  ) {
    add(
      'overdue',
      `${describeRun(run)} runs since ${minutes(elapsed)}, usually ${minutes(
        usualMs,
      )}`,
    );
  }
  return found;
}

function minutes(ms: number): string {
  return `${Math.max(1, Math.round(ms / 60_000))} min`;
}
