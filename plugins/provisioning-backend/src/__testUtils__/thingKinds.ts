/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  InputProblem,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import {
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { z } from 'zod';
import { OutsideService } from './OutsideService';

const inputsSchema = z.strictObject({
  size: z.int().min(1).max(100).default(1),
  debug: z.boolean().default(false),
});
type ThingInputs = z.infer<typeof inputsSchema>;

const EFFECTS = {
  create: 'create',
  pause: 'update',
  destroy: 'delete',
} as const;

/** `thing.create`, `thing.pause` and `thing.destroy`, carried out by the service. */
export function createThingKinds(outside: OutsideService): RunKind<any>[] {
  const base = (operation: 'create' | 'pause' | 'destroy') => ({
    name: `thing.${operation}`,
    title: `${operation} a thing`,
    executor: 'far-end',
    destructive: operation === 'destroy',
    estateSource: 'things',
    inputsSchema,
    naturalKey: ({ target }: Pick<Run, 'target'>) => `thing:${target.name}`,
    async plan({
      target,
      inputs,
    }: PlanRequest<ThingInputs>): Promise<PlanResult> {
      outside.fail();
      const exists = outside.things.has(target.name);
      const wrong = operation === 'create' ? exists : !exists;
      const problems: InputProblem[] = wrong
        ? [
            {
              field: 'target.name',
              value: target.name,
              reason: exists ? 'is taken' : 'is not there',
              fix: 'Choose another name',
            },
          ]
        : [];
      return {
        problems,
        ...(!wrong && {
          plan: {
            executor: 'far-end',
            summary: [`${operation} ${target.name}`],
            execution: { thing: `${operation} ${target.name}` },
            effects: [
              {
                type: 'thing',
                ref: `thing:${target.name}`,
                operation: EFFECTS[operation],
              },
            ],
            blastRadius: [],
          },
        }),
        ...(operation !== 'create' && {
          changes: [
            {
              entityRef: `resource:default/${target.name}`,
              accountId: target.accountId,
            },
          ],
        }),
        facts: { size: inputs.size, debug: inputs.debug },
        resources:
          operation === 'pause'
            ? []
            : [
                {
                  title: 'Instance',
                  sku: 'ec2:m6i.xlarge',
                  region: 'us-east-1',
                  quantity: inputs.size,
                  sign: operation === 'create' ? 1 : -1,
                },
              ],
      };
    },
  });
  return [
    {
      ...base('create'),
      reversedBy: 'thing.destroy',
      reverse: ({ target, inputs }: Run) => ({
        kind: 'thing.destroy',
        target,
        inputs,
      }),
    },
    base('pause'),
    base('destroy'),
  ];
}
