/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { ErrorRequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import { route } from '../git/api/route';
import type { GitRepository } from '../git/repository/GitRepository';
import { ApplicationController, OWN_NAMESPACE } from './ApplicationController';
import { ApplicationFault, applicationFaultSchema } from './ApplicationFault';
import { applicationJson } from './applicationJson';
import { applicationsPage } from './applicationsPage';

/** Token of the sandbox; opens nothing but the sandbox. */
const TOKEN = 'sandbox-argocd-token';
/** Codes of gRPC by status of HTTP. */
const GRPC_CODES = new Map([
  [400, 3],
  [401, 16],
  [403, 7],
  [404, 5],
  [503, 14],
]);
/** Stands for the whole of Argo CD where faults are set. */
const EVERYTHING = '*';

/** In the shape of Argo CD's gRPC gateway. */
function answer(res: Response, status: number, message: string): void {
  res.status(status).json({
    error: message,
    code: GRPC_CODES.get(status) ?? 2,
    message,
  });
}

const answerErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
  } else if (error instanceof z.ZodError) {
    answer(res, 400, z.prettifyError(error));
  } else {
    answer(res, 500, error instanceof Error ? error.message : String(error));
  }
};

/**
 * The Argo CD of the sandbox.
 *
 * @public
 */
export interface ArgoCd {
  /** REST API (`/api/v1/applications`), pages and faults; mount at `/argocd`. */
  handler: Router;
  /** Lets an Application misbehave, or all of Argo CD (`*`); `undefined` ends it. */
  setFault(name: string, fault: ApplicationFault | undefined): void;
}

/**
 * Starts an Argo CD that deploys the GitOps repository: `GET` of the
 * Applications that its ApplicationSets make of the team files.
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/developer-guide/api-docs/
 */
export async function createArgoCd(options: {
  repository: GitRepository;
  /** How many times faster than a demonstration it deploys. */
  speed: () => number;
  now?: () => Date;
}): Promise<ArgoCd> {
  const controller = await ApplicationController.start({
    now: () => new Date(),
    ...options,
  });
  const { faults } = controller;
  const setFault: ArgoCd['setFault'] = (name, fault) => {
    if (fault) {
      faults.set(name, fault);
    } else {
      faults.delete(name);
    }
  };

  const handler = express.Router();
  handler.use('/api/v1', (req, res, next) => {
    const status = faults.get(EVERYTHING)?.status;
    if (status) {
      answer(res, status, 'fault set on Argo CD');
    } else if (req.headers.authorization !== `Bearer ${TOKEN}`) {
      answer(res, 401, 'invalid session: token signature is invalid');
    } else {
      next();
    }
  });
  handler.get(
    '/api/v1/applications/:name',
    route(async (req, res) => {
      const { name } = req.params;
      const status = faults.get(name)?.status;
      if (status) {
        answer(res, status, `fault set on ${name}`);
        return;
      }
      if (req.query.refresh) {
        controller.refresh(name);
      }
      const all = await controller.list();
      const { project, appNamespace = OWN_NAMESPACE } = req.query;
      const found = all.find(
        one => one.name === name && one.namespace === appNamespace,
      );
      if (found && (!project || project === found.project)) {
        res.json(applicationJson(found));
      } else if (found || !project) {
        // Whether it exists is told only to who names its project.
        answer(res, 403, 'permission denied');
      } else {
        answer(res, 404, `applications.argoproj.io "${name}" not found`);
      }
    }),
  );
  handler.get(
    ['/applications', '/applications/:namespace/:name'],
    route(async (req, res) => {
      const { name } = req.params;
      const all = await controller.list();
      res.send(
        applicationsPage(
          name ?? 'Applications',
          all.filter(one => !name || one.name === name),
        ),
      );
    }),
  );
  handler
    .route('/faults/:name')
    .get((req, res) => {
      res.json(faults.get(req.params.name) ?? {});
    })
    .put(express.json(), (req, res) => {
      setFault(req.params.name, applicationFaultSchema.parse(req.body));
      res.json(faults.get(req.params.name));
    })
    .delete((req, res) => {
      setFault(req.params.name, undefined);
      res.status(204).end();
    });
  handler.use(answerErrors);
  return { handler, setFault };
}
