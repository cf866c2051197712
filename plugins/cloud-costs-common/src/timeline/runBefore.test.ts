/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TimelineEvent } from '../api.generated';
import { runBefore } from './runBefore';

const window = { from: '2026-11-01', to: '2026-11-18' };
const eventOf = (part: Partial<TimelineEvent>): TimelineEvent => ({
  kind: 'run',
  id: 'run-1',
  at: '2026-11-12T09:00:00.000Z',
  title: 'Create enclave kyc',
  outcome: 'success',
  entities: [],
  account: '111122223333',
  ...part,
});

describe('runBefore', () => {
  it('is the last run in the account of the driver', () => {
    const last = eventOf({ id: 'run-2', at: '2026-11-18T23:59:59.000Z' });
    expect(
      runBefore({ account: '111122223333' }, [eventOf({}), last], window),
    ).toBe(last);
  });

  it.each([
    ['a change', { kind: 'change' as const }],
    ['failed', { outcome: 'failure' as const }],
    ['in another account', { account: '444455556666' }],
    ['in no account', { account: undefined }],
    ['before the window', { at: '2026-10-31T23:59:59.000Z' }],
    ['after the window', { at: '2026-11-19T00:00:00.000Z' }],
  ])('is not one that is %s', (_, part) => {
    expect(
      runBefore({ account: '111122223333' }, [eventOf(part)], window),
    ).toBeUndefined();
  });

  it('is none of a cost without an account', () => {
    expect(
      runBefore({ account: '' }, [eventOf({ account: '' })], window),
    ).toBeUndefined();
  });
});
