/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { CostSummary } from '@steward/backstage-plugin-cloud-costs-common';
import { formatMoney } from '@steward/backstage-plugin-portal-react';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './OtherCurrencies.module.css';

interface OtherCurrenciesProps {
  summary: Pick<CostSummary, 'currency' | 'otherCurrencies'>;
  onCurrencyChange: (currency: string) => void;
}

/** Cost in other currencies, each for itself: they are never added up. */
export function OtherCurrencies(props: OtherCurrenciesProps) {
  const { currency, otherCurrencies } = props.summary;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  if (otherCurrencies.length === 0) {
    return null;
  }
  return (
    <p className={styles.currencies}>
      {t('otherCurrencies.notIncluded', { currency: String(currency) })}
      {otherCurrencies.map(money => (
        <Button
          key={money.currency}
          variant="secondary"
          size="small"
          aria-label={t('otherCurrencies.show', {
            amount: formatMoney(money),
            currency: money.currency,
          })}
          onPress={() => props.onCurrencyChange(money.currency)}
        >
          {formatMoney(money)}
        </Button>
      ))}
    </p>
  );
}
