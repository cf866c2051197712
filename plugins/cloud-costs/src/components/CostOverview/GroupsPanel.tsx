/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  addDays,
  cloudCostsReadPermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import { DataTable, Panel } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { describeComparison } from '../../glossary/describePeriod';
import { useNames } from '../../hooks/useNames';
import { useCostLinks } from '../../hooks/useCostLinks';
import { sameDaysBefore } from '../../periods/sameDaysBefore';
import { windowText } from '../../periods/windowText';
import { cloudCostsTranslationRef, CloudCostsWords } from '../../translation';
import styles from './CostOverview.module.css';
import { groupColumns, GroupRow } from './groupColumns';

/** Whom the costs of a scope are broken down by. */
export type OverviewGrouping = 'team' | 'entity' | 'service';

interface GroupsPanelProps {
  scope: string;
  currency?: string;
  groupBy: OverviewGrouping;
  /** The last complete day; without one there is nothing to show. */
  to?: string;
}

const sparklineDays = 30;
const mostGroups = 50;

/** Who spends it: each group this month, against before, with its last 30 days. */
export function GroupsPanel(props: GroupsPanelProps) {
  const { scope, currency, groupBy, to } = props;
  const api = useApi(cloudCostsApiRef);
  const links = useCostLinks();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const read = useAsyncRetry(async () => {
    if (!to) {
      return { items: [] };
    }
    const query = { scope, currency, groupBy };
    const { now, before } = sameDaysBefore(to);
    const [groups, series] = await Promise.all([
      api.get('/groups', {
        params: {
          query: {
            ...query,
            ...now,
            against: windowText(before),
            limit: mostGroups,
          },
        },
      }),
      api.get('/series', {
        params: {
          query: {
            ...query,
            from: addDays(to, 1 - sparklineDays),
            to,
            limit: mostGroups,
          },
        },
      }),
    ]);
    const days = new Map(
      series.series
        .filter(({ kind }) => kind === 'group')
        .map(({ key, amounts }) => [key, amounts]),
    );
    return {
      items: groups.items.map(
        (group): GroupRow => ({
          ...group,
          currency: groups.currency ?? '',
          days: days.get(group.key) ?? [],
        }),
      ),
    };
  }, [api, scope, currency, groupBy, to]);
  const names = useNames(read.value?.items.map(({ key }) => key) ?? []);
  const columns = useMemo(
    () =>
      groupColumns(t, {
        groupBy,
        names,
        hrefOf: key =>
          groupBy === 'service'
            ? links.explore({ scope, service: key, groupBy: 'account' })
            : links.overview({ scope: key }),
      }),
    [t, groupBy, names, links, scope],
  );
  return (
    <Panel
      title={t(`overview.groups.${groupBy}.title`)}
      description={to && comparisonWords(t, to)}
      read={read}
      subject={t(`overview.groups.${groupBy}.label`)}
      permission={cloudCostsReadPermission.name}
      lines={5}
      empty={<p className={styles.detail}>{t('overview.groups.empty')}</p>}
    >
      {({ items }) => (
        <DataTable
          label={t(`overview.groups.${groupBy}.label`)}
          singular={t(`overview.groups.${groupBy}.singular`)}
          columns={columns}
          rows={items}
          rowKey={({ key }) => key}
          csv={{
            fileName: `costs-by-${groupBy}.csv`,
            loadAll: async () => items,
          }}
        />
      )}
    </Panel>
  );
}

function comparisonWords(t: CloudCostsWords, to: string): string {
  const { now, before } = sameDaysBefore(to);
  return describeComparison(t, now, before);
}
