/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Skeleton } from '@backstage/ui';
import { CostTrust } from '@steward/backstage-plugin-cloud-costs-common';
import {
  formatMoney,
  isPermissionError,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { describeDay } from '../../glossary/describePeriod';
import { formatShare } from '../../glossary/formatShare';
import { useCostLinks } from '../../hooks/useCostLinks';
import { cloudCostsTranslationRef, CloudCostsWords } from '../../translation';
import { RestrictedNote } from '../RestrictedNote';
import styles from './TrustBar.module.css';

export interface TrustBarProps {
  scope: string;
  currency?: string;
  /** A new number asks for reading again. */
  generation?: number;
}

/** How current and how complete the numbers of a scope are, and what reading them costs. */
export function TrustBar(props: TrustBarProps) {
  const { scope, currency, generation = 0 } = props;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.get('/trust', { params: { query: { scope, currency } } }),
    [api, scope, currency, generation],
  );
  if (error && isPermissionError(error)) {
    // The page below says which permission is missing.
    return null;
  }
  return (
    <section className={styles.bar} aria-label={t('trust.label')}>
      {error && (
        <p className={styles.line} role="alert">
          {t('trust.failed', { problem: error.message })}
          <Button variant="tertiary" size="small" onPress={retry}>
            {t('trust.retry')}
          </Button>
        </p>
      )}
      {!error && !value && <Skeleton width="60%" height={16} />}
      {!error && value && <Facts trust={value} />}
    </section>
  );
}

function Facts({ trust }: { trust: CostTrust }) {
  const links = useCostLinks();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  if (trust.currency === null) {
    return (
      <p className={styles.line}>
        {t('trust.nothingLoaded')}
        <Link href={links.sources()}>{t('trust.sources')}</Link>
      </p>
    );
  }
  const unallocated = formatShare(t, trust.unallocatedShare);
  return (
    <>
      <dl className={styles.facts}>
        <Fact term={t('trust.asOf')}>
          <TimeAgo at={trust.asOf} />
        </Fact>
        {trust.lastCompleteDay && (
          <Fact term={t('trust.completeUpTo')}>
            {describeDay(trust.lastCompleteDay)}
          </Fact>
        )}
        <Fact
          term={t('trust.estimated.term')}
          meaning={t('trust.estimated.meaning')}
        >
          {formatShare(t, trust.estimatedShare)}
        </Fact>
        <Fact
          term={t('trust.unallocated.term')}
          meaning={t('trust.unallocated.meaning')}
        >
          <Link
            href={links.sources()}
            variant="body-small"
            weight="bold"
            aria-label={t('trust.unallocated.label', { share: unallocated })}
          >
            {unallocated}
          </Link>
        </Fact>
        <Fact
          term={t('trust.toolCost.term')}
          meaning={t('trust.toolCost.meaning')}
        >
          {toolCostOf(t, trust)}
        </Fact>
      </dl>
      {trust.faults.length > 0 && (
        <Link href={links.sources()} title={trust.faults.join('\n')}>
          <StatusBadge
            tone="warning"
            word={t('common.warnings', counted(trust.faults.length))}
          />
        </Link>
      )}
      {trust.restricted && <RestrictedNote />}
    </>
  );
}

function Fact(props: { term: string; meaning?: string; children: ReactNode }) {
  return (
    <div className={styles.fact} title={props.meaning}>
      <dt className={styles.term}>{props.term}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}

function toolCostOf(t: CloudCostsWords, { toolCostToday }: CostTrust): string {
  return toolCostToday.length > 0
    ? toolCostToday.map(money => formatMoney(money)).join(', ')
    : t('trust.toolCost.none');
}
