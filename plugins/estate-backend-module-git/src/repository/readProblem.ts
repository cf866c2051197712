/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ShardOutcome,
  ShardProblem,
} from '@steward/backstage-plugin-estate-common';
import { toError } from '@backstage/errors';

/** Why a URL could not be read, as a shard tells it. */
export interface ReadProblem {
  outcome: Exclude<ShardOutcome, 'complete'>;
  problem: ShardProblem;
}

const FIXES = {
  denied:
    'Check the token of this host under integrations in app-config.yaml: it needs to read the contents of the repository.',
  gone: 'Check the URL and the branch; a private repository also answers 404 when the token of this host under integrations may not see it.',
  throttled:
    'Give this host a GitHub App or a token of its own under integrations; the next sync tries again.',
  partial:
    'Check that the host can be reached from the backend; the next sync tries again.',
};

/**
 * Tells what an error of the URL reader means. The readers put the HTTP status
 * into the message only, for instance `Request failed for …, 401 Unauthorized`.
 */
export function readProblem(cause: unknown, url: string): ReadProblem {
  const error = toError(cause);
  const status = statusOf(error);
  const isLimited =
    status === 429 || /rate limit|too many requests/i.test(error.message);
  let outcome: ReadProblem['outcome'] = 'partial';
  if (isLimited) {
    outcome = 'throttled';
  } else if (status === 401 || status === 403) {
    outcome = 'denied';
  } else if (status === 404 || status === 410) {
    outcome = 'gone';
  }
  const isUnconfigured = error.name === 'NotAllowedError' && !status;
  return {
    outcome: isUnconfigured ? 'denied' : outcome,
    problem: {
      code: status ? `HTTP ${status}` : error.name,
      message: `${url} could not be read: ${error.message}`,
      fix: isUnconfigured
        ? `Add the host ${hostOf(
            url,
          )} under integrations, or under backend.reading.allow, in app-config.yaml.`
        : FIXES[outcome],
    },
  };
}

function statusOf(error: Error): number | undefined {
  const written = /(?:^|[\s,(])([45]\d\d)(?=$|[\s,.)])/.exec(
    error.message,
  )?.[1];
  if (written) {
    return Number(written);
  }
  const byName: Record<string, number> = {
    AuthenticationError: 401,
    NotFoundError: 404,
  };
  return byName[error.name];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
