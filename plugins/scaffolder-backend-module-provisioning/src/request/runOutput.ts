/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** What every action that asks for a run gives to the steps after it. */
export const runOutput = {
  runId: (z: Z) =>
    z.string().optional().describe('Id of the run; none in a dry run'),
  runUrl: (z: Z) =>
    z.string().optional().describe('Page of the run; none in a dry run'),
  state: (z: Z) =>
    z
      .string()
      .describe('State of the run, or ASSESSED in a dry run that may pass'),
  digest: (z: Z) =>
    z
      .string()
      .optional()
      .describe('Digest of the inputs and the rendered plan, once assessed'),
  entityRef: (z: Z) =>
    z.string().optional().describe('Entity that the run is about, where known'),
};

/** The values of {@link runOutput}. */
export type RunOutput = {
  runId?: string;
  runUrl?: string;
  state: string;
  digest?: string;
  entityRef?: string;
};

/** Where the values go: the context of a step. */
export interface RunOutputContext {
  output(name: keyof RunOutput, value: RunOutput[keyof RunOutput]): void;
}

/** Hands the values on, without those that there are none of. */
export function putRunOutput(ctx: RunOutputContext, values: RunOutput): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) {
      ctx.output(name as keyof RunOutput, value);
    }
  }
}
