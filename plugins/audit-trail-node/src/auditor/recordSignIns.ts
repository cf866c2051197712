/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import { z } from 'zod';

const SESSION_MS = 3_600_000;
const MAX_REMEMBERED = 10_000;

const answerSchema = z.object({
  backstageIdentity: z.object({
    identity: z.object({ userEntityRef: z.string() }),
  }),
});

/**
 * Records sessions of all providers of the auth plugin, before its own
 * routes: whoever gets an identity from `/<provider>/refresh` has one. Pages
 * ask for it on each load, so one person in one browser is recorded once an
 * hour.
 */
export function recordSignIns(options: {
  auditor: AuditorService;
  logger: LoggerService;
  clock?: () => number;
}): Router {
  const { auditor, logger, clock = Date.now } = options;
  const until = new Map<string, number>();

  const record = async (
    request: Request,
    provider: string,
    person: string,
  ): Promise<void> => {
    try {
      const event = await auditor.createEvent({
        eventId: 'session-start',
        severityLevel: 'medium',
        request,
        meta: { resource: { type: 'session', id: provider }, person },
      });
      await event.success();
    } catch (error) {
      logger.error(
        `The sign-in of ${person} could not be recorded: ${stringifyError(
          error,
        )}`,
      );
    }
  };

  const isNew = (request: Request, person: string): boolean => {
    const key = [person, request.ip, request.get('user-agent')].join('|');
    const isKnown = (until.get(key) ?? 0) > clock();
    if (until.size >= MAX_REMEMBERED) {
      until.clear();
    }
    until.set(key, clock() + SESSION_MS);
    return !isKnown;
  };

  const watch = (request: Request, response: Response): void => {
    // The route of the plugin has parameters of its own by the time of the answer.
    const { provider } = request.params;
    const json = response.json.bind(response);
    response.json = body => {
      const answer = answerSchema.safeParse(body);
      const person = answer.data?.backstageIdentity.identity.userEntityRef;
      if (person && response.statusCode < 300 && isNew(request, person)) {
        void record(request, provider, person);
      }
      return json(body);
    };
  };

  const router = Router();
  router.all('/:provider/refresh', (request, response, next) => {
    watch(request, response);
    next();
  });
  return router;
}
