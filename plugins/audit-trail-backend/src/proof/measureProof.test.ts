/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import { CollectedMetrics } from '@steward/backstage-plugin-portal-node/testUtils';
import { measureProof } from './measureProof';

it('tells nothing before the first check, then what it found and how long ago', async () => {
  const metrics = new CollectedMetrics();
  let status: Pick<ProofStatus, 'ok' | 'checkedAt'> = { ok: true };
  measureProof(
    metrics.service,
    { status: async () => status as ProofStatus },
    () => new Date('2026-11-30T12:00:00.000Z'),
  );
  const read = async () =>
    Promise.all(
      ['intact', 'unchecked'].map(async name =>
        (await metrics.read(`audit_trail.chain.${name}`)).map(
          ({ value }) => value,
        ),
      ),
    );
  expect(await read()).toEqual([[], []]);
  status = { ok: true, checkedAt: '2026-11-30T11:55:00.000Z' };
  expect(await read()).toEqual([[1], [300]]);
  status = { ok: false, checkedAt: '2026-11-30T12:00:00.000Z' };
  expect(await read()).toEqual([[0], [0]]);
});
