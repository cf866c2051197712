/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  FactDeclaration,
  FactValue,
  SEVERITIES,
} from '@steward/backstage-plugin-scorecards-common';
import { EntityFindings, OpenFindings } from './findingGroups';

const DAY_MS = 86_400_000;
const maximumAge = { days: 3 };

/** The facts that findings give. */
export const FINDING_FACTS: FactDeclaration[] = [
  ...(['critical', 'high', 'medium', 'low'] as const).map(severity => ({
    name: `findings.${openName(severity)}`,
    type: 'number' as const,
    unit: 'findings',
    description: `Open findings of severity ${severity}`,
    maximumAge,
  })),
  {
    name: 'findings.worstSeverity',
    type: 'string',
    description:
      'The worst severity of an open finding; none where there is none',
    maximumAge,
  },
  {
    name: 'findings.oldestCriticalDays',
    type: 'number',
    unit: 'days',
    description:
      'Age of the oldest open critical finding; 0 where there is none',
    maximumAge,
  },
  {
    name: 'findings.oldestHighDays',
    type: 'number',
    unit: 'days',
    description: 'Age of the oldest open high finding; 0 where there is none',
    maximumAge,
  },
];

/**
 * The facts of what all sources say about an entity. An entity that no source
 * speaks about has none, so that they are unknown and not zero.
 */
export function factsOfFindings(
  { open }: Pick<EntityFindings, 'open'>,
  now: Date,
): Record<string, FactValue> {
  const worst = [...open.keys()].sort((a, b) => a - b)[0];
  return {
    'findings.openCritical': open.get(0)?.count ?? 0,
    'findings.openHigh': open.get(1)?.count ?? 0,
    'findings.openMedium': open.get(2)?.count ?? 0,
    'findings.openLow': open.get(3)?.count ?? 0,
    'findings.worstSeverity': worst === undefined ? 'none' : SEVERITIES[worst],
    'findings.oldestCriticalDays': ageOf(open.get(0), now),
    'findings.oldestHighDays': ageOf(open.get(1), now),
  };
}

function openName(severity: string): string {
  return `open${severity[0].toUpperCase()}${severity.slice(1)}`;
}

function ageOf(open: OpenFindings | undefined, now: Date): number {
  return open
    ? Math.max(
        0,
        Math.floor((now.getTime() - Date.parse(open.oldest)) / DAY_MS),
      )
    : 0;
}
