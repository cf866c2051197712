/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** How much a check or a finding matters, most first. @public */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'informational',
] as const;

/** @public */
export type Severity = (typeof SEVERITIES)[number];

/**
 * How much a check weighs in the mean of its pillar. Critical to low are the
 * weights of OpenSSF Scorecard (10, 7.5, 5, 2.5).
 *
 * @public
 */
export const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = {
  critical: 10,
  high: 7.5,
  medium: 5,
  low: 2.5,
  informational: 1,
};
