/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { cloudCostsReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import { cloudCostsTranslationRef } from '../../translation';
import { NoCosts } from './NoCosts';
import { OverviewContent } from './OverviewContent';
import { useCostSummary } from './useCostSummary';

export interface CostOverviewProps {
  scope: string;
  currency?: string;
  onCurrencyChange: (currency: string) => void;
}

/** The answer first, then the forecast, what changed and when, and who spends it. */
export function CostOverview(props: CostOverviewProps) {
  const { scope, currency } = props;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const read = useCostSummary(scope, currency);
  return (
    <AsyncContent
      read={read}
      subject={t('common.subject')}
      permission={cloudCostsReadPermission.name}
      lines={8}
      isEmpty={({ summary }) =>
        summary.currency === null && summary.budgets.length === 0
      }
      empty={<NoCosts scope={scope} />}
    >
      {answer => <OverviewContent {...props} {...answer} />}
    </AsyncContent>
  );
}
