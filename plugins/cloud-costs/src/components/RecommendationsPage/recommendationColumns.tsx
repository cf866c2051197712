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
import { DecisionNote } from '../DecisionNote';
import { EntityLink } from '../EntityLink';
import { RunLink } from './RunLink';
import styles from './RecommendationsPage.module.css';

export function recommendationColumns(
  names: ReadonlyMap<string, string>,
): DataTableColumn<Recommendation>[] {
  return [
    {
      id: 'title',
      label: 'What to do',
      rowHeader: true,
      width: '280px',
      cell: recommendation => (
        <>
          {recommendation.title}
          <span className={styles.about}>
            {[recommendation.service, describeEffort(recommendation)]
              .filter(Boolean)
              .join(': ')}
          </span>
        </>
      ),
      text: ({ title }) => title,
    },
    {
      id: 'savings',
      label: 'Saves a month',
      align: 'end',
      nowrap: true,
      cell: ({ monthlySavings, currency }) => (
        <MoneyAmount money={{ amount: monthlySavings, currency }} />
      ),
      text: ({ monthlySavings }) => monthlySavings,
    },
    {
      id: 'where',
      label: 'Where',
      cell: ({ entity, account, region }) => (
        <>
          {entity ? (
            <EntityLink entityRef={entity} text={names.get(entity)} />
          ) : (
            describeKey('account', account, names)
          )}
          {region && <span className={styles.about}>{region}</span>}
        </>
      ),
      text: ({ account }) => account,
    },
    {
      id: 'resource',
      label: 'Resource',
      cell: ({ resource }) => (
        <span className={styles.about}>{resource || '–'}</span>
      ),
      text: ({ resource }) => resource,
      hiddenByDefault: true,
    },
    {
      id: 'team',
      label: 'Team',
      cell: ({ team }) => (
        <EntityLink entityRef={team} text={names.get(team)} />
      ),
      text: ({ team }) => team,
    },
    {
      id: 'state',
      label: 'State',
      cell: ({ state, decision, run }) => (
        <>
          <StatusBadge {...describeRecommendation(state)} />
          <DecisionNote decision={decision} />
          {run && <RunLink run={run} />}
        </>
      ),
      text: ({ state }) => state,
    },
  ];
}
