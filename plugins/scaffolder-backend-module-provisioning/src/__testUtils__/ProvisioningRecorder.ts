/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  AssessAnswer,
  Run,
  RunLogLine,
  RunRequest,
  RunState,
} from '@steward/backstage-plugin-provisioning-common';
import express, { Request, Response, Router } from 'express';

const passing: AssessAnswer = {
  problems: [],
  digest: 'd1ge57',
  plan: {
    executor: 'recorder',
    summary: ['Do what was asked for'],
    execution: {},
    files: [
      {
        path: 'teams/fraud/team.yaml',
        operation: 'create',
        diff: '+team: fraud',
      },
    ],
    effects: [],
    blastRadius: ['Two accounts look at it'],
    details: [{ title: 'Networks', lines: ['10.1.0.0/16: vpc'] }],
  },
  assessment: {
    risk: {
      score: 30,
      level: 'medium',
      contributions: [
        { rule: 'production-account', points: 30, reason: 'It is production' },
      ],
      facts: {},
    },
    policy: [],
    cost: {
      monthly: { amount: '212.40', currency: 'USD' },
      delta: { amount: '212.40', currency: 'USD' },
      confidence: 'medium',
      items: [],
      unpriced: ['data transfer'],
      source: 'prices of 2026-11-01',
    },
    approval: {
      required: true,
      rules: [{ id: 'medium-risk', reason: 'Risk is medium' }],
      sets: [
        {
          approvers: ['group:default/approvers'],
          quorum: 1,
          reason: 'platform approvers',
        },
      ],
      expiresAfterHours: 72,
    },
    assessedAt: '2026-11-26T12:00:00Z',
  },
};

/**
 * Stands where the provisioning backend stands, over real HTTP: keeps what is
 * written to it, and refuses writes where a test allows none.
 */
export class ProvisioningRecorder {
  /** Bodies of `POST /runs` and `POST /runs/:id/decommission`. */
  readonly written: Record<string, unknown>[] = [];
  readonly assessed: RunRequest[] = [];
  readonly runs: Run[] = [];
  readonly lines: RunLogLine[] = [];
  /** Who asked, by `METHOD path`. */
  readonly callers: { call: string; principal: unknown }[] = [];
  readOnly = false;
  assessment: AssessAnswer = passing;
  /** What the next calls fail with, once each, in turn. */
  refusals: Error[] = [];
  /** Called before a run is answered, with its id. */
  beforeRead: (id: string) => void = () => {};
  /** When set, a run is made, but its answer never arrives. */
  swallowAnswers = false;

  /** The plugin to start a test backend with. */
  feature(): BackendFeature {
    const router = this.#router();
    return createBackendPlugin({
      pluginId: 'provisioning',
      register: reg => {
        reg.registerInit({
          deps: {
            http: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
          },
          init: async ({ http, httpAuth }) => {
            const withCaller = Router();
            withCaller.use(async (request, _response, next) => {
              const { principal } = await httpAuth.credentials(request);
              const call = `${request.method} ${request.path}`;
              this.callers.push({ call, principal });
              next();
            });
            http.use(withCaller);
            http.use(router);
          },
        });
      },
    });
  }

  setState(id: string, state: RunState, more: Partial<Run> = {}): void {
    const index = this.runs.findIndex(run => run.id === id);
    this.runs[index] = { ...this.runs[index], ...more, state };
  }

  addLine(text: string, more: Partial<RunLogLine> = {}): void {
    this.lines.push({
      id: this.lines.length + 1,
      at: '2026-11-26T12:00:00Z',
      source: 'task',
      level: 'info',
      text,
      ...more,
    });
  }

  makeRun(request: Partial<RunRequest> = {}): Run {
    const run: Run = {
      id: `run-${this.runs.length + 1}`,
      correlationId: 'c1',
      version: 1,
      kind: request.kind ?? 'enclave.create',
      state: 'PENDING_APPROVAL',
      requestedBy: 'user:default/mock',
      target: request.target ?? { name: 'kyc' },
      inputs: request.inputs ?? {},
      digest: 'd1ge57',
      decisions: [],
      attempt: 1,
      steps: [],
      effects: [],
      createdAt: new Date().toISOString(),
      updatedAt: new Date().toISOString(),
    };
    this.runs.push(run);
    return run;
  }

  #router() {
    const router = Router();
    router.use(express.json());
    router.use((_request, _response, next) => next(this.refusals.shift()));
    router.post('/assess', (request, response) => {
      this.assessed.push(request.body);
      response.json(this.assessment);
    });
    router.post(['/runs', '/runs/:id/decommission'], (request, response) =>
      this.#write(request, response),
    );
    router.get('/runs/:id', ({ params }, response) => {
      this.beforeRead(params.id);
      const run = this.runs.find(({ id }) => id === params.id);
      if (!run) {
        throw new NotFoundError(`No run ${params.id}`);
      }
      response.json({ run, allowed: [], findings: [] });
    });
    router.get('/runs/:id/log', ({ query }, response) => {
      const after = Number(query.after);
      const items = this.lines.filter(({ id }) => id > after);
      response.json({ items: items.slice(0, 1_000) });
    });
    return router;
  }

  #write({ body, params }: Request, response: Response) {
    if (this.readOnly) {
      throw new Error('Nothing may be written here');
    }
    const earlier = this.written.findIndex(
      ({ idempotencyKey }) => idempotencyKey === body.idempotencyKey,
    );
    this.written.push({ ...body, decommissionOf: params.id });
    const run =
      earlier < 0
        ? this.makeRun(body)
        : this.runs.find(({ id }) => id === `run-${earlier + 1}`);
    if (!this.swallowAnswers) {
      response.status(earlier < 0 ? 201 : 200).json(run);
    }
  }
}
