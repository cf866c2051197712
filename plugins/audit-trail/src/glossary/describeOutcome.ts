/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditOutcome,
  AuditSeverity,
} from '@steward/backstage-plugin-audit-trail-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';
import { AuditTrailWords } from '../translation';

const tones: Record<AuditOutcome, StatusTone> = {
  success: 'positive',
  denied: 'warning',
  failure: 'negative',
};

/** How an operation ended: word, tone and meaning. */
export function describeOutcome(
  t: AuditTrailWords,
  outcome: AuditOutcome,
): {
  word: string;
  tone: StatusTone;
  meaning: string;
} {
  return {
    word: t(`outcomes.${outcome}.word`),
    tone: tones[outcome],
    meaning: t(`outcomes.${outcome}.meaning`),
  };
}

/** Tone of a severity; the low ones need no attention. */
export function toneOfSeverity(severity: AuditSeverity): StatusTone {
  switch (severity) {
    case 'critical':
      return 'negative';
    case 'high':
      return 'warning';
    default:
      return 'neutral';
  }
}
