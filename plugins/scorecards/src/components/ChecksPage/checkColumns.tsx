/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DataTableColumn } from '@steward/backstage-plugin-portal-react';
import {
  CheckSummary,
  VerdictWord,
} from '@steward/backstage-plugin-scorecards-common';
import { describePillar } from '../../glossary/describePillar';
import { describeTier } from '../../glossary/describeTier';
import { describeVerdict } from '../../glossary/describeVerdict';
import { CheckLink } from '../CheckLink';

const counted: VerdictWord[] = [
  'fail',
  'warn',
  'unknown',
  'exempt',
  'pass',
  'error',
];

export const checkColumns: DataTableColumn<CheckSummary>[] = [
  {
    id: 'title',
    label: 'Check',
    rowHeader: true,
    cell: check => <CheckLink id={check.id} title={check.title} />,
    text: check => check.title,
  },
  {
    id: 'pillar',
    label: 'Pillar',
    cell: check => describePillar(check.pillar),
    text: check => check.pillar,
  },
  {
    id: 'severity',
    label: 'Severity',
    cell: check => check.severity,
    text: check => check.severity,
  },
  {
    id: 'requiredFor',
    label: 'Required for',
    cell: check => (check.requiredFor ? describeTier(check.requiredFor) : '–'),
    text: check => check.requiredFor,
  },
  ...counted.map(
    (state): DataTableColumn<CheckSummary> => ({
      id: state,
      label: describeVerdict(state).word,
      align: 'end',
      cell: check => (check.counts[state] ?? 0).toLocaleString('en'),
      text: check => check.counts[state] ?? 0,
      hiddenByDefault: state === 'error',
    }),
  ),
  {
    id: 'pack',
    label: 'Pack',
    cell: check => check.pack,
    text: check => check.pack,
  },
  {
    id: 'source',
    label: 'Source',
    hiddenByDefault: true,
    cell: ({ source }) => [source.name, source.id].filter(Boolean).join(' '),
    text: ({ source }) => [source.name, source.id].filter(Boolean).join(' '),
  },
];
