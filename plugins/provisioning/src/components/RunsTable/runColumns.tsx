/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  describeRun,
  isActive,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import {
  DataTableColumn,
  formatAccountId,
  formatDuration,
  formatEntityName,
  formatMoney,
  MiddleTruncate,
  PersonLink,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { describeKind } from '../../glossary/describeKind';
import { describeRisk } from '../../glossary/describeRisk';
import { describeRunState } from '../../glossary/describeRunState';
import { nameEntities } from '../../glossary/nameEntities';
import { ProvisioningWords } from '../../translation';
import { RunLink } from '../RunParts';
import styles from './RunsTable.module.css';

/** Milliseconds that a run has worked; undefined before it started. */
export function elapsedOf(
  run: Pick<RunSummary, 'startedAt' | 'finishedAt' | 'state'>,
  now: number,
): number | undefined {
  if (!run.startedAt) {
    return undefined;
  }
  const end = isActive(run.state) ? undefined : run.finishedAt;
  return Math.max(0, (end ? Date.parse(end) : now) - Date.parse(run.startedAt));
}

/** The account has a column of its own. */
function describeWithoutPlace({ kind, target }: RunSummary): string {
  return describeRun({ kind, target: { name: target.name } });
}

function whyOf({ failure, waitingFor }: RunSummary): string | undefined {
  const why = failure ?? waitingFor;
  return why && nameEntities(why);
}

/** Columns of a table of runs. */
export function runColumns(
  t: ProvisioningWords,
): DataTableColumn<RunSummary>[] {
  return [
    {
      id: 'request',
      label: t('runsTable.columns.request'),
      rowHeader: true,
      cell: run => <RunLink run={run} text={describeWithoutPlace(run)} />,
      text: describeRun,
    },
    {
      id: 'state',
      label: t('runsTable.columns.state'),
      nowrap: true,
      cell: run => <StatusBadge {...describeRunState(t, run.state)} />,
      text: run => describeRunState(t, run.state).word,
    },
    {
      id: 'detail',
      label: t('runsTable.columns.detail'),
      cell: run => {
        const text = whyOf(run);
        return (
          text && (
            <span className={styles.detail} title={text}>
              {text}
            </span>
          )
        );
      },
      text: whyOf,
    },
    {
      id: 'account',
      label: t('runsTable.columns.account'),
      cell: ({ target }) => (
        <span className={styles.name}>
          <MiddleTruncate
            text={
              target.accountName ??
              (target.accountId ? formatAccountId(target.accountId) : '–')
            }
          />
        </span>
      ),
      text: ({ target }) => target.accountId,
    },
    {
      id: 'risk',
      label: t('runsTable.columns.risk'),
      nowrap: true,
      cell: run =>
        run.risk !== undefined && (
          <StatusBadge {...describeRisk(t, run.risk)} />
        ),
      text: run => run.risk,
    },
    {
      id: 'cost',
      label: t('runsTable.columns.cost'),
      align: 'end',
      cell: run => (run.monthlyCost ? formatMoney(run.monthlyCost) : '–'),
      text: run =>
        run.monthlyCost &&
        `${run.monthlyCost.amount} ${run.monthlyCost.currency}`,
    },
    {
      id: 'age',
      label: t('runsTable.columns.age'),
      nowrap: true,
      cell: run => <TimeAgo at={run.createdAt} focusable={false} />,
      text: run => run.createdAt,
    },
    {
      id: 'requester',
      label: t('runsTable.columns.requester'),
      cell: run => <PersonLink entityRef={run.requestedBy} />,
      text: run => formatEntityName(run.requestedBy),
    },
    {
      id: 'elapsed',
      label: t('runsTable.columns.elapsed'),
      align: 'end',
      hiddenByDefault: true,
      cell: run => {
        const elapsed = elapsedOf(run, Date.now());
        return elapsed === undefined ? '–' : formatDuration(elapsed);
      },
      text: run => elapsedOf(run, Date.now()),
    },
    {
      id: 'kind',
      label: t('runsTable.columns.kind'),
      nowrap: true,
      hiddenByDefault: true,
      cell: run => describeKind(t, run.kind),
      text: run => run.kind,
    },
    {
      id: 'team',
      label: t('runsTable.columns.team'),
      hiddenByDefault: true,
      cell: run => run.target.team,
      text: run => run.target.team,
    },
  ];
}
