/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Scenarios } from '@steward/backstage-plugin-portal-react/devUtils';
import { AuditTrailApi } from '../src';
import { FixtureAuditTrail } from '../src/__fixtures__/FixtureAuditTrail';
import { recordOf } from '../src/__fixtures__/records';

/** What the trail may be like in the development app. */
export const scenarios: Scenarios<AuditTrailApi> = {
  normal: createLivelyTrail,
  empty: () => {
    const trail = new FixtureAuditTrail();
    return Object.assign(trail, {
      events: [],
      proof: {
        ...trail.proof,
        verifiedUpTo: undefined,
        records: 0,
        digests: 0,
        signingKey: { ...trail.proof.signingKey, configured: false },
      },
    }).client;
  },
  reader: () =>
    Object.assign(new FixtureAuditTrail(), { isLimited: true }).client,
  tampered: () => {
    const trail = new FixtureAuditTrail();
    return Object.assign(trail, {
      proof: {
        ...trail.proof,
        ok: false,
        firstBad: {
          seq: 117,
          id: trail.events.find(event => event.seq === 117)?.id,
          reason: 'its content does not have its hash',
        },
      },
    }).client;
  },
};

/** A trail with something of everything, in which something happens all the time. */
function createLivelyTrail(): AuditTrailApi {
  const trail = new FixtureAuditTrail();
  const now = new Date().toISOString();
  return liven(
    Object.assign(trail, {
      searches: [
        {
          id: 's1',
          title: 'Failures in production',
          query: 'outcome:failure account:111122223333',
          shared: true,
          owner: 'user:default/axel.brandt',
          createdAt: now,
        },
      ],
      holds: [
        {
          id: 'h1',
          subject: { type: 'resource', ref: 'resource:default/kyc-prod' },
          reason: 'Case 2026-17, until the regulator answers',
          placedBy: 'user:default/axel.brandt',
          placedAt: now,
        },
      ],
      sinks: [
        {
          id: 'archive',
          type: 'file',
          target: '/var/log/steward/audit-trail.ndjson',
          cursorSeq: 120,
          behind: 0,
          lastDeliveredAt: now,
          state: 'current',
        },
        {
          id: 'siem',
          type: 'webhook',
          target: 'https://siem.example.com/ingest',
          cursorSeq: 80,
          behind: 40,
          lastDeliveredAt: now,
          lastError: '503 Service Unavailable, next try in 4 min',
          state: 'failing',
        },
      ],
      awsCalls: {
        status: 'found',
        asOf: now,
        calls: [
          {
            eventId: 'c1',
            time: now,
            service: 'states.amazonaws.com',
            action: 'StartExecution',
            accountId: '111122223333',
            region: 'eu-central-1',
            readOnly: false,
            resources: [
              { type: 'AWS::StepFunctions::StateMachine', name: 'enclave' },
            ],
          },
          {
            eventId: 'c2',
            time: now,
            service: 'dynamodb.amazonaws.com',
            action: 'GetItem',
            accountId: '111122223333',
            region: 'eu-central-1',
            readOnly: true,
            error: 'ThrottlingException',
            resources: [],
          },
        ],
      },
    }),
  );
}

/** Something happens every fifteen seconds. */
function liven(trail: FixtureAuditTrail): AuditTrailApi {
  let seq = 120;
  setInterval(() => {
    seq += 1;
    trail.events = [recordOf(seq, 0), ...trail.events];
  }, 15_000);
  return trail.client;
}
