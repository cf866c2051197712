/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTableColumn,
  EmptyState,
  PagedTable,
  Panel,
  TimeAgo,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import {
  CheckVerdict,
  scorecardsReadPermission,
  VerdictCounts,
  VerdictWord,
} from '@steward/backstage-plugin-scorecards-common';
import { useCallback, useMemo } from 'react';
import { scorecardsApiRef } from '../../api';
import { describeOwner } from '../../glossary/describeSubject';
import {
  describeVerdict,
  verdictOptions,
} from '../../glossary/describeVerdict';
import { useVisibleList } from '../../hooks/useVisibleList';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { ScorecardLink } from '../EntityLink';
import { HiddenNote } from '../HiddenNote';
import { VerdictBadge } from '../ScoreParts';

const columnsOf = (t: ScorecardsWords): DataTableColumn<CheckVerdict>[] => [
  {
    id: 'title',
    label: t('fields.entity'),
    rowHeader: true,
    cell: verdict => (
      <ScorecardLink entityRef={verdict.entityRef} text={verdict.title} />
    ),
    text: verdict => verdict.title,
  },
  {
    id: 'owner',
    label: t('fields.owner'),
    cell: verdict => describeOwner(t, verdict.owner),
    text: verdict => verdict.owner,
  },
  {
    id: 'state',
    label: t('fields.verdict'),
    cell: verdict => <VerdictBadge state={verdict.state} />,
    text: verdict => describeVerdict(t, verdict.state).word,
  },
  {
    id: 'resources',
    label: t('checks.verdicts.columns.resources'),
    align: 'end',
    cell: verdict => resourcesOf(t, verdict),
    text: verdict => resourcesOf(t, verdict),
  },
  {
    id: 'reason',
    label: t('fields.reason'),
    cell: verdict => verdict.reason,
    text: verdict => verdict.reason,
  },
  {
    id: 'since',
    label: t('checks.verdicts.columns.since'),
    nowrap: true,
    cell: verdict => <TimeAgo at={verdict.since} focusable={false} />,
    text: verdict => verdict.since,
  },
];

function resourcesOf(
  t: ScorecardsWords,
  { passed = 0, total }: CheckVerdict,
): string {
  return total === undefined
    ? '–'
    : t('checks.verdicts.resources', {
        passed: String(passed),
        total: String(total),
      });
}

/** What the check says about every entity that the reader may see. */
export function CheckVerdicts(props: {
  checkId: string;
  counts: VerdictCounts;
}) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
  const { checkId, counts } = props;
  const api = useApi(scorecardsApiRef);
  const query = useQueryState({ state: '' });
  const [{ state }] = query;
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/checks/{id}/verdicts', {
        params: {
          path: { id: checkId },
          query: {
            limit,
            cursor,
            ...(state && { state: state as VerdictWord }),
          },
        },
      }),
    [api, checkId, state],
  );
  const { list, hidden } = useVisibleList<CheckVerdict>(load);
  return (
    <Panel title={t('fields.entities')} description={sentenceOf(t, counts)}>
      <PagedTable
        label={t('checks.verdicts.rows.many')}
        singular={t('checks.verdicts.rows.one')}
        columns={columns}
        rowKey={verdict => verdict.entityRef}
        list={list}
        permission={scorecardsReadPermission.name}
        query={query}
        filters={[
          {
            id: 'state',
            label: t('filters.verdict.label'),
            all: t('filters.verdict.all'),
            options: verdictOptions(t),
          },
        ]}
        fileName={`${checkId}.csv`}
        empty={
          <EmptyState title={t('checks.verdicts.empty.title')}>
            {t('checks.verdicts.empty.text')}
          </EmptyState>
        }
      />
      <HiddenNote hidden={hidden} what="verdict" />
    </Panel>
  );
}

function sentenceOf(t: ScorecardsWords, counts: VerdictCounts): string {
  const parts = verdictOptions(t)
    .filter(({ id }) => counts[id])
    .map(({ id, label }) =>
      t('checks.verdicts.count', {
        number: (counts[id] ?? 0).toLocaleString('en'),
        verdict: label,
      }),
    );
  return parts.length > 0
    ? t('checks.verdicts.counts', { counts: parts.join(', ') })
    : t('checks.verdicts.noCounts');
}
