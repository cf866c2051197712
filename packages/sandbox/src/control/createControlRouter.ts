/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express, { RequestHandler, Router } from 'express';
import { z, ZodError } from 'zod';
import { faultRuleSchema } from '../faults/FaultRule';
import { EventStore } from '../events/EventStore';
import { FaultRegistry } from '../faults/FaultRegistry';
import { CallLog } from '../calls/CallLog';
import { SandboxSettings } from '../settings/SandboxSettings';
import { World } from '../world/World';
import { StateMachines } from '../machines/StateMachines';
import { variantKinds } from '../machines/variants/Variant';
import { reportRoutes } from '../reports/reportRoutes';
import { controlPage } from './controlPage';
import { executionRoutes } from './executionRoutes';
import { worldSummary } from './worldSummary';

/** What the control API works on. */
export interface ControlOptions {
  world: World;
  faults: FaultRegistry;
  calls: CallLog;
  settings: SandboxSettings;
  machines: StateMachines;
  events: EventStore;
  /** Where the portal is. */
  portalUrl: string;
  /** Whether everything has started. */
  isReady(): boolean;
  /** Makes the world as it was at first. */
  reset(): Promise<void>;
}

const bodySchemas = {
  one: faultRuleSchema,
  all: z.union([
    z.array(faultRuleSchema),
    z
      .strictObject({ faults: z.array(faultRuleSchema) })
      .transform(({ faults }) => faults),
  ]),
};

const eventQuery = z.strictObject({
  source: z.string().optional(),
  bus: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
});

function reasonOf(error: ZodError): { field: string; reason: string } {
  const [issue] = error.issues;
  return { field: issue.path.join('.') || 'body', reason: issue.message };
}

/** Hosts that no name server can point here from elsewhere. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** A page of another origin that a browser has open must not reset the sandbox. */
const refuseOtherPages: RequestHandler = (request, response, next) => {
  const { host = '', origin } = request.headers;
  const isOther = origin !== undefined && origin !== `http://${host}`;
  if (LOOPBACK.test(host) && !isOther) {
    next();
    return;
  }
  response.status(403).json({
    error: {
      name: 'NotAllowedError',
      message: isOther
        ? `Pages of ${origin} may not control the sandbox. Open http://${host}/_sandbox/ instead.`
        : `The sandbox is controlled under a loopback address only, not ${host}. Use http://localhost.`,
    },
  });
};

/** The HTTP API under `/_sandbox`. */
export function createControlRouter(options: ControlOptions): Router {
  const { world, faults, calls, settings } = options;
  const router = Router();
  router.use(refuseOtherPages);
  router.use(express.json({ strict: false, type: () => true }));

  router.get('/', (_request, response) => {
    response.type('html').send(controlPage);
  });
  router.get('/health', (_request, response) => {
    const ready = options.isReady();
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'starting' });
  });

  router.get('/faults', (_request, response) => {
    response.json({ faults: faults.list() });
  });
  router.post('/faults', (request, response) => {
    const id = faults.add(bodySchemas.one.parse(request.body));
    response.status(201).json(faults.list().find(rule => rule.id === id));
  });
  router.put('/faults', (request, response) => {
    const rules = bodySchemas.all.parse(request.body);
    faults.clear();
    for (const rule of rules) {
      faults.add(rule);
    }
    response.json({ faults: faults.list() });
  });
  router.delete('/faults/:id', (request, response) => {
    const { id } = request.params;
    if (faults.remove(id)) {
      response.status(204).end();
    } else {
      response
        .status(404)
        .json({ error: { field: 'id', reason: `There is no fault ${id}` } });
    }
  });
  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });

  router.get('/calls', (request, response) => {
    const { session } = z
      .object({ session: z.string().optional() })
      .parse(request.query);
    response.json(
      session === undefined
        ? { ...calls.counts(), sessions: calls.sessions() }
        : { ...calls.counts(session), calls: calls.recent(session) },
    );
  });
  router.delete('/calls', (_request, response) => {
    calls.clear();
    response.status(204).end();
  });

  router.use('/executions', executionRoutes(options.machines));
  router.use('/reports', reportRoutes(options));

  router.get('/events', (request, response) => {
    const { source, bus, limit } = eventQuery.parse(request.query);
    const found = options.events
      .all()
      .filter(
        kept =>
          (!source || kept.event.source === source) &&
          (!bus || kept.bus === bus),
      );
    response.json({
      total: found.length,
      events: found.slice(-limit).reverse(),
    });
  });
  router.delete('/events', (_request, response) => {
    options.events.clear();
    response.status(204).end();
  });

  router.get('/settings', (_request, response) => {
    response.json(settings.values);
  });
  router.patch('/settings', (request, response) => {
    response.json(settings.change(request.body));
  });

  router.get('/world', (_request, response) => {
    const { registry } = options.machines;
    response.json({
      ...worldSummary(world),
      stateMachines: registry.in(registry.place).map(({ name }) => name),
      variants: variantKinds,
    });
  });
  router.post('/reset', (_request, response, next) => {
    options
      .reset()
      .then(() => response.json(worldSummary(world)))
      .catch(next);
  });

  router.use(
    (
      error: unknown,
      _request: express.Request,
      response: express.Response,
      next: express.NextFunction,
    ) => {
      if (error instanceof ZodError) {
        response.status(400).json({ error: reasonOf(error) });
      } else if (error instanceof SyntaxError) {
        response
          .status(400)
          .json({ error: { field: 'body', reason: error.message } });
      } else {
        next(error);
      }
    },
  );
  return router;
}
