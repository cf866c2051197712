/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';
import { z } from 'zod';

/** What a fact can be. @public */
export const FACT_TYPES = ['boolean', 'number', 'string', 'strings'] as const;

/** @public */
export type FactType = (typeof FACT_TYPES)[number];

/** @public */
export const factValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string().max(2000),
  z.array(z.string().max(500)).max(500),
]);

/** @public */
export type FactValue = z.infer<typeof factValueSchema>;

const FACT_NAME = /^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/;

/** `<collector>.<fact>`, both in lowerCamelCase: `estate.clusterVersion`. @public */
export const factNameSchema = z
  .string()
  .max(100)
  .regex(
    FACT_NAME,
    'must be <collector>.<fact>, both in lowerCamelCase, such as estate.clusterVersion',
  );

/** What a collector promises of one of its facts. @public */
export interface FactDeclaration {
  /** `<collector>.<fact>` in lowerCamelCase. */
  name: string;
  type: FactType;
  description: string;
  /** Unit of a number: `days`, `percent`, `resources`. */
  unit?: string;
  /** A fact older than this is unknown. */
  maximumAge: HumanDuration;
}

/** A fact as it was last seen. @public */
export interface ObservedFact {
  value: FactValue;
  /** ISO 8601 in UTC: when the collection that has it was last complete. */
  observedAt: string;
  /** The maximum age that its declaration has. */
  maximumAge: HumanDuration;
}

/** Whether a value is of the declared type. @public */
export function isOfType(value: unknown, type: FactType): value is FactValue {
  switch (type) {
    case 'strings':
      return (
        Array.isArray(value) && value.every(part => typeof part === 'string')
      );
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}
