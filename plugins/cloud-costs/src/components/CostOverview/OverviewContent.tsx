/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { ORGANIZATION } from '../../hooks/useScope';
import { LifetimesPanel } from '../LifetimesPanel';
import { OtherCurrencies } from '../OtherCurrencies';
import { UnitCostPanel } from '../UnitCosts';
import { useTimeline, WhyItMoved } from '../WhyItMoved';
import { ChangePanel } from './ChangePanel';
import type { CostOverviewProps } from './CostOverview';
import styles from './CostOverview.module.css';
import { CostTiles } from './CostTiles';
import { ForecastPanel } from './ForecastPanel';
import { GroupsPanel, OverviewGrouping } from './GroupsPanel';
import { CostAnswer } from './useCostSummary';

/** An overview of what was read. */
export function OverviewContent(props: CostOverviewProps & CostAnswer) {
  const { scope, summary, change, onCurrencyChange } = props;
  const currency = summary.currency ?? props.currency;
  const lastDay = summary.lastCompleteDay?.day;
  const timeline = useTimeline({ scope, currency, lastDay });
  return (
    <div className={styles.overview}>
      <CostTiles summary={summary} change={change} />
      <OtherCurrencies summary={summary} onCurrencyChange={onCurrencyChange} />
      <div className={styles.columns}>
        <ForecastPanel
          scope={scope}
          currency={currency}
          month={summary.month}
          lastDay={change?.now.to}
          budget={summary.budgets.find(
            budget =>
              budget.period === 'month' && budget.currency === summary.currency,
          )}
        />
        <ChangePanel
          scope={scope}
          change={change}
          month={summary.month}
          events={timeline.value?.events}
        />
      </div>
      {lastDay && <WhyItMoved read={timeline} lastDay={lastDay} />}
      <GroupsPanel
        scope={scope}
        currency={currency}
        groupBy={groupingOf(scope)}
        to={lastDay}
      />
      <LifetimesPanel scope={scope} />
      {lastDay && (
        <UnitCostPanel scope={scope} currency={currency} to={lastDay} />
      )}
    </div>
  );
}

/** Whom the costs of a scope are broken down by. */
function groupingOf(scope: string): OverviewGrouping {
  if (scope === ORGANIZATION) {
    return 'team';
  }
  return ['group', 'system'].includes(parseEntityRef(scope).kind)
    ? 'entity'
    : 'service';
}
