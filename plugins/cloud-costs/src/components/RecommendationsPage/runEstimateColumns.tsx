/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunEstimate } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MoneyAmount,
} from '@steward/backstage-plugin-portal-react';
import { describeDay } from '../../glossary/describePeriod';
import { describeTemplate } from '../../glossary/describeTemplate';
import { CloudCostsWords } from '../../translation';
import { EntityLink } from '../EntityLink';
import { RunLink } from './RunLink';

export function runEstimateColumns(
  t: CloudCostsWords,
): DataTableColumn<RunEstimate>[] {
  return [
    {
      id: 'entity',
      label: t('recommendations.runs.columns.entity'),
      rowHeader: true,
      cell: ({ entity, title }) => (
        <EntityLink entityRef={entity} text={title} />
      ),
      text: ({ entity }) => entity,
    },
    {
      id: 'template',
      label: t('recommendations.runs.columns.template'),
      nowrap: true,
      cell: ({ template }) => describeTemplate(t, template),
      text: ({ template }) => template,
    },
    {
      id: 'doneOn',
      label: t('recommendations.runs.columns.doneOn'),
      nowrap: true,
      cell: ({ doneOn }) => describeDay(doneOn),
      text: ({ doneOn }) => doneOn,
    },
    {
      id: 'estimated',
      label: t('recommendations.runs.columns.estimated'),
      align: 'end',
      nowrap: true,
      cell: ({ estimated, currency }) => (
        <MoneyAmount money={{ amount: estimated, currency }} />
      ),
      text: ({ estimated }) => estimated,
    },
    {
      id: 'words',
      label: t('recommendations.runs.columns.bill'),
      cell: ({ words }) => words,
      text: ({ words }) => words,
    },
    {
      id: 'run',
      label: t('recommendations.runs.columns.run'),
      nowrap: true,
      cell: ({ run }) => (
        <RunLink run={run} text={t('recommendations.runs.open')} />
      ),
      text: ({ run }) => run,
    },
  ];
}
