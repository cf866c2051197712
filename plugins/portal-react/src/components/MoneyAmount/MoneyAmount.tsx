/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatMoney, MoneyValue } from '../../format/formatMoney';
import { portalTranslationRef } from '../../translation';
import styles from './MoneyAmount.module.css';

/** @public */
export interface MoneyAmountProps {
  /** Undefined where the amount is not known; an en dash is shown then. */
  money?: MoneyValue;
  /** Shows a plus before an increase. */
  signed?: boolean;
  /** What the amount is for, e.g. `month`: `$212/month`. */
  per?: string;
}

/**
 * An amount of money, rounded for reading, with the exact amount and currency on
 * hover. In a table, give its column `align: 'end'`.
 *
 * @public
 */
export function MoneyAmount(props: MoneyAmountProps) {
  const { money, signed, per } = props;
  if (!money) {
    return <span className={styles.amount}>–</span>;
  }
  const amount = formatMoney(money, { signed });
  return per ? (
    <AmountPer money={money} amount={amount} period={per} />
  ) : (
    <span className={styles.amount} title={`${money.amount} ${money.currency}`}>
      {amount}
    </span>
  );
}

/** Apart, because an amount alone, of which tables are full, needs no words. */
function AmountPer(props: {
  money: MoneyValue;
  amount: string;
  period: string;
}) {
  const { money, amount, period } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <span
      className={styles.amount}
      title={t('money.exactPer', {
        amount: money.amount,
        currency: money.currency,
        period,
      })}
    >
      {t('money.per', { amount, period })}
    </span>
  );
}
