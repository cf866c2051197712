/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateAccuracy } from '@steward/backstage-plugin-cloud-costs-common';
import { DataTableColumn } from '@steward/backstage-plugin-portal-react';
import { describeTemplate } from '../../glossary/describeTemplate';
import { formatRatio, formatShare } from '../../glossary/formatShare';
import { CloudCostsWords } from '../../translation';

export function accuracyColumns(
  t: CloudCostsWords,
): DataTableColumn<TemplateAccuracy>[] {
  return [
    {
      id: 'template',
      label: t('recommendations.estimates.columns.template'),
      rowHeader: true,
      cell: ({ template }) => describeTemplate(t, template),
      text: ({ template }) => template,
    },
    {
      id: 'runs',
      label: t('recommendations.estimates.columns.runs'),
      align: 'end',
      nowrap: true,
      cell: ({ runs }) => runs,
      text: ({ runs }) => String(runs),
    },
    {
      id: 'error',
      label: t('recommendations.estimates.columns.error'),
      align: 'end',
      nowrap: true,
      cell: ({ error }) =>
        error === undefined ? t('common.notKnownYet') : formatShare(t, error),
      text: ({ error }) => error,
    },
    {
      id: 'bias',
      label: t('recommendations.estimates.columns.bias'),
      align: 'end',
      nowrap: true,
      cell: ({ bias }) => (bias === undefined ? '–' : formatRatio('1', bias)),
      text: ({ bias }) => bias,
    },
    {
      id: 'correction',
      label: t('recommendations.estimates.columns.correction'),
      cell: ({ correction }) =>
        correction?.words ?? t('recommendations.estimates.noCorrection'),
      text: ({ correction }) => correction?.factor,
    },
  ];
}
