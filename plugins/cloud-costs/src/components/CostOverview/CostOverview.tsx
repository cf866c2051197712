/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { ButtonLink } from '@backstage/ui';
import { cloudCostsReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import {
  AsyncContent,
  EmptyState,
} from '@steward/backstage-plugin-portal-react';
import { Dimension } from '../../glossary/describeGrouping';
import { useCostLinks } from '../../hooks/useCostLinks';
import { ORGANIZATION } from '../../hooks/useScope';
import { OtherCurrencies } from '../OtherCurrencies';
import { ChangePanel } from './ChangePanel';
import styles from './CostOverview.module.css';
import { CostTiles } from './CostTiles';
import { ForecastPanel } from './ForecastPanel';
import { GroupsPanel } from './GroupsPanel';
import { useCostSummary } from './useCostSummary';

export interface CostOverviewProps {
  scope: string;
  currency?: string;
  onCurrencyChange: (currency: string) => void;
}

/** The answer first, then the forecast, what changed, and who spends it. */
export function CostOverview(props: CostOverviewProps) {
  const { scope, currency, onCurrencyChange } = props;
  const read = useCostSummary(scope, currency);
  return (
    <AsyncContent
      read={read}
      subject="the costs"
      permission={cloudCostsReadPermission.name}
      lines={8}
      isEmpty={({ summary }) =>
        summary.currency === null && summary.budgets.length === 0
      }
      empty={<NoCosts scope={scope} />}
    >
      {({ summary, change }) => (
        <div className={styles.overview}>
          <CostTiles summary={summary} change={change} />
          <OtherCurrencies
            summary={summary}
            onCurrencyChange={onCurrencyChange}
          />
          <div className={styles.columns}>
            <ForecastPanel
              scope={scope}
              currency={summary.currency ?? currency}
              month={summary.month}
              lastDay={change?.now.to}
              budget={summary.budgets.find(
                budget =>
                  budget.period === 'month' &&
                  budget.currency === summary.currency,
              )}
            />
            <ChangePanel scope={scope} change={change} month={summary.month} />
          </div>
          <GroupsPanel
            scope={scope}
            currency={summary.currency ?? currency}
            groupBy={groupingOf(scope)}
            to={summary.lastCompleteDay?.day}
          />
        </div>
      )}
    </AsyncContent>
  );
}

function NoCosts({ scope }: { scope: string }) {
  const links = useCostLinks();
  return scope === ORGANIZATION ? (
    <EmptyState
      title="No costs yet"
      action={
        <ButtonLink href={links.sources()} variant="secondary">
          Open sources
        </ButtonLink>
      }
      snippet={[
        'cloudCosts:',
        '  focus:',
        '    locations:',
        "      - payer: '111111111111'",
        '        path: /data/focus/{month}',
      ].join('\n')}
    >
      This month, its forecast, budgets and what changed appear here once a
      source is read. Name a billing export in the configuration, or upload a
      FOCUS file on the sources page.
    </EmptyState>
  ) : (
    <EmptyState
      title="No costs here yet"
      action={
        <ButtonLink href={links.overview()} variant="secondary">
          See all costs
        </ButtonLink>
      }
      snippet="steward.dev/cost-tags: team=pay,stage=prod"
    >
      No cost of this or the last month belongs here. An annotation of the
      entity says which costs are its own.
    </EmptyState>
  );
}

/** Whom the costs of a scope are broken down by. */
function groupingOf(scope: string): Dimension {
  if (scope === ORGANIZATION) {
    return 'team';
  }
  return ['group', 'system'].includes(parseEntityRef(scope).kind)
    ? 'entity'
    : 'service';
}
