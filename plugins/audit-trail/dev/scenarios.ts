/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { PermissionApi } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { AuditTrailApi } from '../src';
import { FixtureAuditTrailApi } from '../src/__fixtures__/FixtureAuditTrailApi';
import { recordOf } from '../src/__fixtures__/records';

/** Chosen with `?scenario=` on the first page; remembered for the tab. */
const scenario =
  new URLSearchParams(window.location.search).get('scenario') ??
  window.sessionStorage.getItem('scenario') ??
  'normal';
window.sessionStorage.setItem('scenario', scenario);

/** The fixture that the scenario asks for. */
export function createScenarioApi(): AuditTrailApi {
  const api = new FixtureAuditTrailApi();
  const now = new Date().toISOString();
  switch (scenario) {
    case 'empty':
      return Object.assign(api, {
        events: [],
        proof: {
          ...api.proof,
          verifiedUpTo: undefined,
          records: 0,
          digests: 0,
          signingKey: { ...api.proof.signingKey, configured: false },
        },
      });
    case 'error':
      return failingApi(
        new Error('Request failed with 503 Service Unavailable'),
      );
    case 'no-permission':
      return failingApi(
        new NotAllowedError('audit-trail.event.read is not granted'),
      );
    case 'reader':
      return Object.assign(api, { isLimited: true });
    case 'tampered':
      return Object.assign(api, {
        proof: {
          ...api.proof,
          ok: false,
          firstBad: {
            seq: 117,
            id: api.events.find(event => event.seq === 117)?.id,
            reason: 'its content does not have its hash',
          },
        },
      });
    default:
      return livelyApi(
        Object.assign(api, {
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
}

/** Everything is allowed, except for a reader. */
export function createScenarioPermissions(): PermissionApi {
  return {
    authorize: async () => ({
      result: ['reader', 'no-permission'].includes(scenario)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    }),
  };
}

/** Something happens every fifteen seconds. */
function livelyApi(api: FixtureAuditTrailApi): FixtureAuditTrailApi {
  let seq = 120;
  setInterval(() => {
    seq += 1;
    api.events = [recordOf(seq, 0), ...api.events];
  }, 15_000);
  return api;
}

function failingApi(error: Error): AuditTrailApi {
  return new Proxy(new FixtureAuditTrailApi(), {
    get: () => () => Promise.reject(error),
  });
}
