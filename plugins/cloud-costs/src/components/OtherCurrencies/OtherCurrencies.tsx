/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import { CostSummary } from '@steward/backstage-plugin-cloud-costs-common';
import { formatMoney } from '@steward/backstage-plugin-portal-react';
import styles from './OtherCurrencies.module.css';

interface OtherCurrenciesProps {
  summary: Pick<CostSummary, 'currency' | 'otherCurrencies'>;
  onCurrencyChange: (currency: string) => void;
}

/** Cost in other currencies, each for itself: they are never added up. */
export function OtherCurrencies(props: OtherCurrenciesProps) {
  const { currency, otherCurrencies } = props.summary;
  if (otherCurrencies.length === 0) {
    return null;
  }
  return (
    <p className={styles.currencies}>
      {`All amounts below are in ${currency}. Not in them:`}
      {otherCurrencies.map(money => (
        <Button
          key={money.currency}
          variant="secondary"
          size="small"
          aria-label={`${formatMoney(money)}: show costs in ${money.currency}`}
          onPress={() => props.onCurrencyChange(money.currency)}
        >
          {formatMoney(money)}
        </Button>
      ))}
    </p>
  );
}
