/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { makeRun } from '@steward/backstage-plugin-provisioning-node/testUtils';
import { pullRequestBody } from './pullRequestBody';
import { runMarker } from './runMarker';

const KEY = `AKIA${'ABCD'.repeat(4)}`;

describe('pullRequestBody', () => {
  it('shows no secret that somebody wrote, and keeps its marker', () => {
    const digest = 'd'.repeat(64);
    const run = makeRun(
      { executor: 'git-pull-request', execution: {}, summary: [`Uses ${KEY}`] },
      {
        digest,
        reason: 'postgres://app:hunter22@db.internal/kyc',
        decisions: [
          {
            decision: 'approve',
            by: 'user:default/ravi',
            memberOf: [],
            digest,
            comment: `token: ghp_${'a'.repeat(36)}`,
            at: '2026-11-26T10:00:00.000Z',
          },
        ],
      },
    );
    const body = pullRequestBody(run, 'https://portal.example');
    expect(body).not.toMatch(/AKIA|hunter22|ghp_/);
    expect(body).toContain('Uses [redacted]');
    expect(body).toContain(digest);
    expect(body).toContain(runMarker(run));
  });
});
