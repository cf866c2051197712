/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateAccuracy } from '@steward/backstage-plugin-cloud-costs-common';
import { DataTableColumn } from '@steward/backstage-plugin-portal-react';
import { describeTemplate } from '../../glossary/describeTemplate';
import { formatRatio, formatShare } from '../../glossary/formatShare';

export const accuracyColumns: DataTableColumn<TemplateAccuracy>[] = [
  {
    id: 'template',
    label: 'Request',
    rowHeader: true,
    cell: ({ template }) => describeTemplate(template),
    text: ({ template }) => template,
  },
  {
    id: 'runs',
    label: 'Runs on the bill',
    align: 'end',
    nowrap: true,
    cell: ({ runs }) => runs,
    text: ({ runs }) => String(runs),
  },
  {
    id: 'error',
    label: 'Median error',
    align: 'end',
    nowrap: true,
    cell: ({ error }) =>
      error === undefined ? 'not known yet' : formatShare(error),
    text: ({ error }) => error,
  },
  {
    id: 'bias',
    label: 'Bill against estimate',
    align: 'end',
    nowrap: true,
    cell: ({ bias }) => (bias === undefined ? '–' : formatRatio('1', bias)),
    text: ({ bias }) => bias,
  },
  {
    id: 'correction',
    label: 'Next estimate',
    cell: ({ correction }) => correction?.words ?? 'As the prices say.',
    text: ({ correction }) => correction?.factor,
  },
];
