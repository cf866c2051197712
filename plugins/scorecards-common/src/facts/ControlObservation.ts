/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ControlReference } from '../findings/Finding';
import { ObservedFact } from './Fact';

/** What one source says about one control on one entity. @public */
export interface ControlObservation {
  control: ControlReference;
  /** Who says it: the name that the intake or the module gave. */
  source: string;
  /** Resources by outcome. */
  passed: number;
  warned: number;
  failed: number;
  /** Hidden at the source. */
  suppressed: number;
  /** Resources that the source could not look at. */
  unknown: number;
  /** ARNs of resources that fail, at most 100. */
  failing: string[];
  /** ISO 8601 in UTC: when the source last told the whole. */
  observedAt: string;
}

/** Everything that is known about one entity. @public */
export interface EntityFacts {
  facts: Readonly<Record<string, ObservedFact>>;
  controls: readonly ControlObservation[];
}

/** Writes a control as text: `securityHub/IAM.9`. @public */
export function controlKey(control: ControlReference): string {
  return `${control.catalog}/${control.id}`;
}
