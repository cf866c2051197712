/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DataTableColumn } from '@steward/backstage-plugin-portal-react';
import {
  CheckSummary,
  VerdictWord,
} from '@steward/backstage-plugin-scorecards-common';
import { describeTier } from '../../glossary/describeTier';
import { ScorecardsWords } from '../../translation';
import { CheckLink } from '../CheckLink';

const counted: VerdictWord[] = [
  'fail',
  'warn',
  'unknown',
  'exempt',
  'pass',
  'error',
];

export const checkColumns = (
  t: ScorecardsWords,
): DataTableColumn<CheckSummary>[] => [
  {
    id: 'title',
    label: t('fields.check'),
    rowHeader: true,
    cell: check => <CheckLink id={check.id} title={check.title} />,
    text: check => check.title,
  },
  {
    id: 'pillar',
    label: t('fields.pillar'),
    cell: check => t(`pillars.${check.pillar}`),
    text: check => check.pillar,
  },
  {
    id: 'severity',
    label: t('fields.severity'),
    cell: check => t(`severities.${check.severity}`),
    text: check => t(`severities.${check.severity}`),
  },
  {
    id: 'requiredFor',
    label: t('fields.requiredFor'),
    cell: check =>
      check.requiredFor ? describeTier(t, check.requiredFor) : '–',
    text: check => check.requiredFor,
  },
  ...counted.map(
    (state): DataTableColumn<CheckSummary> => ({
      id: state,
      label: t(`verdicts.${state}.word`),
      align: 'end',
      cell: check => (check.counts[state] ?? 0).toLocaleString('en'),
      text: check => check.counts[state] ?? 0,
      hiddenByDefault: state === 'error',
    }),
  ),
  {
    id: 'pack',
    label: t('fields.pack'),
    cell: check => check.pack,
    text: check => check.pack,
  },
  {
    id: 'source',
    label: t('fields.source'),
    hiddenByDefault: true,
    cell: ({ source }) => [source.name, source.id].filter(Boolean).join(' '),
    text: ({ source }) => [source.name, source.id].filter(Boolean).join(' '),
  },
];
