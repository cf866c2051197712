/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  cloudCostsReadPermission,
  CostSummary,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  AsyncContent,
  formatEntityName,
  formatMoney,
  MoneyAmount,
  ownGroupRefs,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { describeMonth } from '../../glossary/describePeriod';
import { useNames } from '../../hooks/useNames';
import { ORGANIZATION } from '../../hooks/useScope';
import { useCostLinks } from '../../hooks/useCostLinks';
import { cloudCostsTranslationRef } from '../../translation';
import { BudgetStanding } from '../BudgetStanding';
import styles from './HomeWidget.module.css';

/** More teams than people belong to; each costs a request. */
const mostTeams = 5;

const hasCosts = ({ currency, budgets }: CostSummary) =>
  currency !== null || budgets.length > 0;

/** What the reader's teams cost this month, against their budgets; else all that the reader may see. */
export function TeamCostsWidget() {
  const api = useApi(cloudCostsApiRef);
  const identity = useApi(identityApiRef);
  const links = useCostLinks();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const read = useAsyncRetry(async () => {
    const own = ownGroupRefs(await identity.getBackstageIdentity());
    const teams = own.slice(0, mostTeams);
    const summaries = await Promise.all(
      teams.map(scope => api.get('/summary', { params: { query: { scope } } })),
    );
    const spending = summaries.filter(hasCosts);
    if (spending.length > 0) {
      return spending;
    }
    // Who looks after the costs of others, such as finance, sees all of them.
    const all = await api.get('/summary', {
      params: { query: { scope: ORGANIZATION } },
    });
    return [all].filter(hasCosts);
  }, [api, identity]);
  const names = useNames(
    (read.value ?? [])
      .map(({ scope }) => scope)
      .filter(scope => scope !== ORGANIZATION),
  );
  const nameOf = (scope: string) =>
    scope === ORGANIZATION
      ? t('common.allCosts')
      : names.get(scope) ?? formatEntityName(scope);
  return (
    <AsyncContent
      read={read}
      subject={t('teamCosts.subject')}
      permission={cloudCostsReadPermission.name}
      empty={<p className={styles.line}>{t('teamCosts.empty')}</p>}
    >
      {summaries => (
        <ul className={styles.list}>
          {summaries.map(summary => (
            <li key={summary.scope}>
              <div className={styles.headline}>
                <Link href={links.overview({ scope: summary.scope })}>
                  {nameOf(summary.scope)}
                </Link>
                <MonthSoFar summary={summary} />
              </div>
              {summary.budgets[0] && (
                <BudgetStanding budget={summary.budgets[0]} />
              )}
            </li>
          ))}
        </ul>
      )}
    </AsyncContent>
  );
}

function MonthSoFar({ summary }: { summary: CostSummary }) {
  const { currency, monthToDate, otherCurrencies } = summary;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  if (currency === null) {
    return <span className={styles.line}>{t('teamCosts.noCost')}</span>;
  }
  const month = describeMonth(summary.month);
  return (
    <>
      <span className={styles.amount}>
        <MoneyAmount money={{ amount: monthToDate.effective, currency }} />
      </span>
      <span className={styles.line}>
        {otherCurrencies.length > 0
          ? t('teamCosts.inMonthSoFarBesides', {
              month,
              amounts: otherCurrencies
                .map(money => formatMoney(money))
                .join(', '),
            })
          : t('common.inMonthSoFar', { month })}
      </span>
    </>
  );
}
