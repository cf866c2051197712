/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { deadExecution } from './deadExecution';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 12, minute));
const row = (status: string) => ({
  id: 'enc_1',
  status,
  updatedAt: at(30).toISOString(),
});
const execution = (status: string, from: number, to?: number) => ({
  arn: `arn:${from}`,
  name: `enc_1-deploy-${from}`,
  status,
  startDate: at(from),
  ...(to !== undefined && { stopDate: at(to) }),
});

describe('deadExecution', () => {
  const early = execution('FAILED', 20, 25);
  const late = execution('ABORTED', 31, 35);

  it('is the last one of what is under way, though the row changed after its start', () => {
    expect(deadExecution(row('DEPLOYING'), [early])).toBe(early);
    expect(deadExecution(row('DESTROYING'), [early, late])).toBe(late);
  });

  it('is of this request, where the request is the last change', () => {
    expect(deadExecution(row('PENDING_DEPLOY'), [early])).toBeUndefined();
    expect(deadExecution(row('PENDING_DEPLOY'), [early, late])).toBe(late);
  });

  it('is none while one lives, where the last one ended well, or where nothing is asked', () => {
    const lives = execution('RUNNING', 32);
    expect(deadExecution(row('DEPLOYING'), [late, lives])).toBeUndefined();
    const well = execution('SUCCEEDED', 32, 40);
    expect(deadExecution(row('DEPLOYING'), [late, well])).toBeUndefined();
    expect(deadExecution(row('DEPLOYED'), [late])).toBeUndefined();
    expect(deadExecution(row('DEPLOYING'), [])).toBeUndefined();
  });
});
