/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { http, HttpResponse, RequestHandler } from 'msw';
import { CallLog } from '../calls/CallLog';
import { FaultRegistry } from '../faults/FaultRegistry';
import { World } from '../world/World';
import { SandboxSettings } from '../settings/SandboxSettings';
import { AwsEdge } from './AwsEdge';
import { createCloudTrailService } from './cloudtrail/createCloudTrailService';

/**
 * The sandbox's AWS as msw handlers, for tests that want no port:
 * `setupServer(...awsHandlers(World.create()))`. They answer every request to
 * `https://*.amazonaws.com` but those of DynamoDB, which needs a {@link Sandbox}.
 *
 * @public
 */
export function awsHandlers(
  world: World,
  options: {
    faults?: FaultRegistry;
    calls?: CallLog;
    latencyMs?: number;
  } = {},
): RequestHandler[] {
  const calls = options.calls ?? CallLog.create();
  const settings = SandboxSettings.create();
  const edge = AwsEdge.create({
    world,
    faults:
      options.faults ?? FaultRegistry.create({ seed: world.options.seed }),
    calls,
    latencyMs: options.latencyMs,
    services: [createCloudTrailService({ calls, settings })],
  });
  return [
    http.all(/^https:\/\/([\w-]+\.)+amazonaws\.com/, async ({ request }) => {
      const url = new URL(request.url);
      const answer = await edge.handle({
        method: request.method,
        url: `${url.pathname}${url.search}`,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      });
      return answer
        ? new HttpResponse(answer.body, {
            status: answer.status,
            headers: answer.headers,
          })
        : HttpResponse.error();
    }),
  ];
}
