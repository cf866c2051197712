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
import { EntityLink } from '../EntityLink';
import { RunLink } from './RunLink';

export const runEstimateColumns: DataTableColumn<RunEstimate>[] = [
  {
    id: 'entity',
    label: 'What it made or changed',
    rowHeader: true,
    cell: ({ entity, title }) => <EntityLink entityRef={entity} text={title} />,
    text: ({ entity }) => entity,
  },
  {
    id: 'template',
    label: 'Request',
    nowrap: true,
    cell: ({ template }) => describeTemplate(template),
    text: ({ template }) => template,
  },
  {
    id: 'doneOn',
    label: 'Done on',
    nowrap: true,
    cell: ({ doneOn }) => describeDay(doneOn),
    text: ({ doneOn }) => doneOn,
  },
  {
    id: 'estimated',
    label: 'Estimated',
    align: 'end',
    nowrap: true,
    cell: ({ estimated, currency }) => (
      <MoneyAmount money={{ amount: estimated, currency }} />
    ),
    text: ({ estimated }) => estimated,
  },
  {
    id: 'words',
    label: 'The bill',
    cell: ({ words }) => words,
    text: ({ words }) => words,
  },
  {
    id: 'run',
    label: 'Run',
    nowrap: true,
    cell: ({ run }) => <RunLink run={run} text="Open the run" />,
    text: ({ run }) => run,
  },
];
