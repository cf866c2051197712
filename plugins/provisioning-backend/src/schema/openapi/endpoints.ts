/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AssessAnswer,
  Delegation,
  Finding,
  Run,
  RunCounts,
  RunDetail,
  RunFilter,
  RunKindInfo,
  RunLogLine,
  RunPage,
  RunRequest,
  RunSummary,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';

/** Where a page begins and how long it is. */
export interface PageQuery {
  limit: number;
  cursor?: string;
}

type OfRun<T = object> = { path: { id: string } } & T;

/** The types of what `openapi.yaml` describes. */
export type ProvisioningEndpoints = {
  '#get|/kinds': { response: { items: RunKindInfo[] } };
  '#post|/assess': { body: RunRequest; response: AssessAnswer };
  '#get|/runs': { query: RunFilter & PageQuery; response: RunPage<RunSummary> };
  '#post|/runs': { body: RunRequest; response: Run };
  '#get|/runs/counts': { response: RunCounts };
  '#get|/runs/{id}': OfRun<{ response: RunDetail }>;
  '#get|/runs/{id}/transitions': OfRun<{
    response: { items: RunTransitionRecord[] };
  }>;
  '#get|/runs/{id}/log': OfRun<{
    query: { after: number; limit: number };
    response: { items: RunLogLine[] };
  }>;
  '#get|/runs/{id}/log.txt': OfRun<{ response: string }>;
  '#get|/runs/{id}/events': OfRun<{
    query: { after?: string };
    response: string;
  }>;
  '#post|/runs/{id}/approve': OfRun<{
    body: { digest: string; comment?: string; breakGlass?: boolean };
    response: Run;
  }>;
  '#post|/runs/{id}/reject': OfRun<{
    body: { digest: string; comment: string };
    response: Run;
  }>;
  '#post|/runs/{id}/cancel': OfRun<{
    body: { comment?: string; stop?: boolean };
    response: Run;
  }>;
  '#post|/runs/{id}/retry': OfRun<{
    body: { comment?: string };
    response: Run;
  }>;
  '#post|/runs/{id}/decommission': OfRun<{
    body: { reason?: string; idempotencyKey?: string };
    response: Run;
  }>;
  '#get|/findings': { query: PageQuery; response: RunPage<Finding> };
  '#post|/findings/{id}/resolve': OfRun<{ response: Finding }>;
  '#get|/delegations': { response: { items: Delegation[] } };
  '#post|/delegations': {
    body: Pick<Delegation, 'to' | 'until' | 'reason'>;
    response: Delegation;
  };
  '#_delete|/delegations/{id}': OfRun<{ response: void }>;
  '#get|/suggest/cidr': {
    query: { prefix: number };
    response: { cidr: string; taken: { cidr: string; usedBy: string }[] };
  };
  '#get|/suggest/components': { response: { items: string[] } };
};
