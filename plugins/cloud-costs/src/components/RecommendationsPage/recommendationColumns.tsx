/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Recommendation } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MoneyAmount,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { describeKey } from '../../glossary/describeGrouping';
import {
  describeEffort,
  describeRecommendation,
} from '../../glossary/describeRecommendation';
import { CloudCostsWords } from '../../translation';
import { DecisionNote } from '../DecisionNote';
import { EntityLink } from '../EntityLink';
import { RunLink } from './RunLink';
import styles from './RecommendationsPage.module.css';

export function recommendationColumns(
  t: CloudCostsWords,
  names: ReadonlyMap<string, string>,
): DataTableColumn<Recommendation>[] {
  return [
    {
      id: 'title',
      label: t('recommendations.columns.title'),
      rowHeader: true,
      width: '280px',
      cell: recommendation => (
        <>
          {recommendation.title}
          <span className={styles.about}>{aboutWords(t, recommendation)}</span>
        </>
      ),
      text: ({ title }) => title,
    },
    {
      id: 'savings',
      label: t('recommendations.columns.savings'),
      align: 'end',
      nowrap: true,
      cell: ({ monthlySavings, currency }) => (
        <MoneyAmount money={{ amount: monthlySavings, currency }} />
      ),
      text: ({ monthlySavings }) => monthlySavings,
    },
    {
      id: 'where',
      label: t('recommendations.columns.where'),
      cell: ({ entity, account, region }) => (
        <>
          {entity ? (
            <EntityLink entityRef={entity} text={names.get(entity)} />
          ) : (
            describeKey(t, 'account', account, names)
          )}
          {region && <span className={styles.about}>{region}</span>}
        </>
      ),
      text: ({ account }) => account,
    },
    {
      id: 'resource',
      label: t('recommendations.columns.resource'),
      cell: ({ resource }) => (
        <span className={styles.about}>{resource || '–'}</span>
      ),
      text: ({ resource }) => resource,
      hiddenByDefault: true,
    },
    {
      id: 'team',
      label: t('common.team'),
      cell: ({ team }) => (
        <EntityLink entityRef={team} text={names.get(team)} />
      ),
      text: ({ team }) => team,
    },
    {
      id: 'state',
      label: t('common.state'),
      cell: ({ state, decision, run }) => (
        <>
          <StatusBadge {...describeRecommendation(t, state)} />
          <DecisionNote decision={decision} />
          {run && <RunLink run={run} />}
        </>
      ),
      text: ({ state }) => state,
    },
  ];
}

function aboutWords(
  t: CloudCostsWords,
  recommendation: Recommendation,
): string {
  const { service } = recommendation;
  const effort = describeEffort(t, recommendation);
  return service && effort
    ? t('recommendations.serviceWithEffort', { service, effort })
    : service || effort;
}
