/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import { useCallback } from 'react';
import { scorecardsApiRef } from '../../api';
import { describeOwner } from '../../glossary/describeSubject';
import {
  describeVerdict,
  verdictOptions,
} from '../../glossary/describeVerdict';
import { useVisibleList } from '../../hooks/useVisibleList';
import { ScorecardLink } from '../EntityLink';
import { HiddenNote } from '../HiddenNote';
import { VerdictBadge } from '../ScoreParts';

const columns: DataTableColumn<CheckVerdict>[] = [
  {
    id: 'title',
    label: 'Entity',
    rowHeader: true,
    cell: verdict => (
      <ScorecardLink entityRef={verdict.entityRef} text={verdict.title} />
    ),
    text: verdict => verdict.title,
  },
  {
    id: 'owner',
    label: 'Owner',
    cell: verdict => describeOwner(verdict.owner),
    text: verdict => verdict.owner,
  },
  {
    id: 'state',
    label: 'Verdict',
    cell: verdict => <VerdictBadge state={verdict.state} />,
    text: verdict => describeVerdict(verdict.state).word,
  },
  {
    id: 'resources',
    label: 'Resources passing',
    align: 'end',
    cell: resourcesOf,
    text: resourcesOf,
  },
  {
    id: 'reason',
    label: 'Reason',
    cell: verdict => verdict.reason,
    text: verdict => verdict.reason,
  },
  {
    id: 'since',
    label: 'Since',
    nowrap: true,
    cell: verdict => <TimeAgo at={verdict.since} focusable={false} />,
    text: verdict => verdict.since,
  },
];

function resourcesOf({ passed, total }: CheckVerdict): string {
  return total === undefined ? '–' : `${passed ?? 0} of ${total}`;
}

/** What the check says about every entity that the reader may see. */
export function CheckVerdicts(props: {
  checkId: string;
  counts: VerdictCounts;
}) {
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
    <Panel title="Entities" description={sentenceOf(counts)}>
      <PagedTable
        label="verdicts"
        singular="verdict"
        columns={columns}
        rowKey={verdict => verdict.entityRef}
        list={list}
        permission={scorecardsReadPermission.name}
        query={query}
        filters={[
          {
            id: 'state',
            label: 'Filter by verdict',
            all: 'All verdicts',
            options: verdictOptions,
          },
        ]}
        fileName={`${checkId}.csv`}
        empty={
          <EmptyState title="No verdicts yet">
            Verdicts appear after the next evaluation.
          </EmptyState>
        }
      />
      <HiddenNote hidden={hidden} singular="verdict" />
    </Panel>
  );
}

function sentenceOf(counts: VerdictCounts): string {
  const parts = verdictOptions
    .filter(({ id }) => counts[id])
    .map(({ id, label }) => `${counts[id]?.toLocaleString('en')} ${label}`);
  return parts.length > 0
    ? `All entities by verdict: ${parts.join(', ')}.`
    : 'No entity has been evaluated yet.';
}
