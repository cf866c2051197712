/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

const settingsSchema = z.strictObject({
  /** How many times faster than a demonstration machines run; 1 deploys an enclave in about 12 s. */
  speed: z.number().min(0.01).max(1000),
  /** Whether LookupEvents is limited to 2 requests a second, as AWS limits it. */
  limitLookupEvents: z.boolean(),
  /** Milliseconds after which a call is in CloudTrail. */
  cloudTrailDelayMs: z.number().int().min(0).max(3_600_000),
  /** Milliseconds for which a new execution is not found by its ARN. */
  hideNewExecutionsMs: z.number().int().min(0).max(600_000),
  /** Milliseconds after which a change of the enclave table reaches its trigger. */
  streamDelayMs: z.number().int().min(0).max(600_000),
});

/**
 * What can be changed about a sandbox while it runs.
 *
 * @public
 */
export type SandboxSettingValues = z.infer<typeof settingsSchema>;

const defaults: SandboxSettingValues = {
  speed: 1,
  limitLookupEvents: true,
  cloudTrailDelayMs: 0,
  hideNewExecutionsMs: 0,
  streamDelayMs: 300,
};

/**
 * The settings in force.
 *
 * @public
 */
export class SandboxSettings {
  /** Throws a ZodError that names the setting when a value makes no sense. */
  static create(first: Partial<SandboxSettingValues> = {}): SandboxSettings {
    const given = Object.fromEntries(
      Object.entries(first).filter(([, value]) => value !== undefined),
    );
    return new SandboxSettings(settingsSchema.parse({ ...defaults, ...given }));
  }

  readonly #first: SandboxSettingValues;
  #values: SandboxSettingValues;

  private constructor(values: SandboxSettingValues) {
    this.#first = values;
    this.#values = values;
  }

  get values(): Readonly<SandboxSettingValues> {
    return this.#values;
  }

  /** Changes what is given; throws a ZodError that names the setting when a value makes no sense. */
  change(patch: unknown): Readonly<SandboxSettingValues> {
    this.#values = {
      ...this.#values,
      ...settingsSchema.partial().parse(patch),
    };
    return this.#values;
  }

  /** Back to what the sandbox was started with. */
  reset(): void {
    this.#values = this.#first;
  }
}
