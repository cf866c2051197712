/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Severity } from '@steward/backstage-plugin-scorecards-common';

const WORDS: Record<string, Severity> = {
  fatal: 'critical',
  critical: 'critical',
  high: 'high',
  error: 'high',
  medium: 'medium',
  moderate: 'medium',
  warning: 'medium',
  low: 'low',
  note: 'low',
  info: 'informational',
  informational: 'informational',
  none: 'informational',
};

/** The severity that a word stands for; medium where a source leaves it open. @public */
export function severityOf(word: string | undefined): Severity {
  return WORDS[word?.toLocaleLowerCase('en-US') ?? ''] ?? 'medium';
}

/**
 * The severity of a score from 0 to 10.
 *
 * @see https://www.first.org/cvss/v3.1/specification-document, "Qualitative Severity Rating Scale"
 *
 * @public
 */
export function severityOfScore(score: number): Severity {
  if (score >= 9) {
    return 'critical';
  }
  if (score >= 7) {
    return 'high';
  }
  if (score >= 4) {
    return 'medium';
  }
  return score > 0 ? 'low' : 'informational';
}
