/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button, Link, Skeleton } from '@backstage/ui';
import { CostTrust } from '@steward/backstage-plugin-cloud-costs-common';
import {
  formatCount,
  formatMoney,
  isPermissionError,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { describeDay } from '../../glossary/describePeriod';
import { formatShare } from '../../glossary/formatShare';
import { useCostLinks } from '../../hooks/useCostLinks';
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
  const { value, error, retry } = useAsyncRetry(
    () => api.get('/trust', { params: { query: { scope, currency } } }),
    [api, scope, currency, generation],
  );
  if (error && isPermissionError(error)) {
    // The page below says which permission is missing.
    return null;
  }
  return (
    <section className={styles.bar} aria-label="State of the data">
      {error && (
        <p className={styles.line} role="alert">
          {`Could not read how current the numbers are: ${error.message}`}
          <Button variant="tertiary" size="small" onPress={retry}>
            Try again
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
  if (trust.currency === null) {
    return (
      <p className={styles.line}>
        No costs are loaded for this and the last month.
        <Link href={links.sources()}>Sources</Link>
      </p>
    );
  }
  return (
    <>
      <dl className={styles.facts}>
        <Fact term="As of">
          <TimeAgo at={trust.asOf} />
        </Fact>
        {trust.lastCompleteDay && (
          <Fact term="Complete up to">
            {describeDay(trust.lastCompleteDay)}
          </Fact>
        )}
        <Fact
          term="May still change"
          meaning="The share of this and the last month whose bill is not final"
        >
          {formatShare(trust.estimatedShare)}
        </Fact>
        <Fact
          term="Unallocated"
          meaning="The share of this month that belongs to no team or entity"
        >
          <Link
            href={links.sources()}
            variant="body-small"
            weight="bold"
            aria-label={`Unallocated: ${formatShare(trust.unallocatedShare)}`}
          >
            {formatShare(trust.unallocatedShare)}
          </Link>
        </Fact>
        <Fact
          term="Reading costs today"
          meaning="What this tool itself pays AWS for reading cost data"
        >
          {toolCostOf(trust)}
        </Fact>
      </dl>
      {trust.faults.length > 0 && (
        <Link href={links.sources()} title={trust.faults.join('\n')}>
          <StatusBadge
            tone="warning"
            word={formatCount(trust.faults.length, 'warning')}
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

function toolCostOf({ toolCostToday }: CostTrust): string {
  return toolCostToday.length > 0
    ? toolCostToday.map(money => formatMoney(money)).join(', ')
    : 'nothing';
}
