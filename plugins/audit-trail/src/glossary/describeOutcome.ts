/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditOutcome,
  AuditSeverity,
} from '@steward/backstage-plugin-audit-trail-common';
import { StatusTone } from '@steward/backstage-plugin-portal-react';

/** How an operation ended: word, tone and meaning. */
export function describeOutcome(outcome: AuditOutcome): {
  word: string;
  tone: StatusTone;
  meaning: string;
} {
  switch (outcome) {
    case 'success':
      return { word: 'success', tone: 'positive', meaning: 'It was done' };
    case 'denied':
      return {
        word: 'denied',
        tone: 'warning',
        meaning: 'The person was not allowed to do it, so it was not done',
      };
    default:
      return {
        word: 'failure',
        tone: 'negative',
        meaning: 'It was tried and failed',
      };
  }
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
