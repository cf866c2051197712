/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Router } from 'express';
import { z } from 'zod';
import { Execution } from '../machines/Execution';
import { lastState } from '../machines/historyEvents';
import { StateMachines } from '../machines/StateMachines';
import { VariantRule, variantRuleSchema } from '../machines/variants/Variant';

const listQuery = z.strictObject({
  machine: z.string().optional(),
  status: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

function summaryOf(execution: Execution) {
  const { definition, history, variant } = execution;
  return {
    arn: execution.arn,
    name: execution.name,
    machine: execution.machineName,
    type: execution.type,
    status: execution.status,
    state: lastState(definition, execution)?.name,
    startDate: new Date(execution.startDate).toISOString(),
    stopDate: execution.stopDate && new Date(execution.stopDate).toISOString(),
    error: execution.error,
    redriveCount: execution.redriveCount,
    variant: variant?.kind,
    events: history.length,
  };
}

/** Executions, and the variants that executions to come will take. */
export function executionRoutes(machines: StateMachines): Router {
  const router = Router();
  const { variants } = machines;

  router.get('/variants', (_request, response) => {
    response.json({ variants: variants.list() });
  });
  router.post('/variants', (request, response) => {
    const rule: VariantRule = variantRuleSchema.parse(request.body);
    response.status(201).json(variants.add(rule));
  });
  router.delete('/variants', (_request, response) => {
    variants.clear();
    response.status(204).end();
  });
  router.delete('/variants/:id', (request, response) => {
    const { id } = request.params;
    if (variants.remove(id)) {
      response.status(204).end();
    } else {
      response
        .status(404)
        .json({ error: { field: 'id', reason: `There is no variant ${id}` } });
    }
  });

  router.get('/', (request, response) => {
    const { machine, status, limit } = listQuery.parse(request.query);
    const found = machines.executions
      .all()
      .filter(
        execution =>
          (!machine || execution.machineName === machine) &&
          (!status || execution.status === status),
      );
    response.json({
      total: found.length,
      running: found.filter(({ status: now }) => now === 'RUNNING').length,
      executions: found.slice(-limit).reverse().map(summaryOf),
    });
  });
  return router;
}
