/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DataTable,
  DataTableColumn,
  EmptyState,
  Panel,
} from '@steward/backstage-plugin-portal-react';
import {
  ReviewDetail,
  ReviewScore,
} from '@steward/backstage-plugin-scorecards-common';
import { describeTier } from '../../glossary/describeTier';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { ScorecardLink } from '../EntityLink';
import { HiddenNote } from '../HiddenNote';

const columns: DataTableColumn<ReviewScore>[] = [
  {
    id: 'title',
    label: 'Entity',
    rowHeader: true,
    cell: one => <ScorecardLink entityRef={one.entityRef} text={one.title} />,
    text: one => one.title,
  },
  {
    id: 'tier',
    label: 'Tier',
    cell: one => describeTier(one.tier),
    text: one => describeTier(one.tier),
  },
  {
    id: 'score',
    label: 'Score',
    align: 'end',
    cell: one => formatScore(one.score),
    text: one => one.score,
  },
  {
    id: 'before',
    label: 'Last review',
    align: 'end',
    cell: one => formatScore(one.before),
    text: one => one.before,
  },
  {
    id: 'change',
    label: 'Change',
    align: 'end',
    cell: one => formatChange(changeOf(one)),
    text: changeOf,
  },
];

function changeOf({ score, before }: ReviewScore): number | undefined {
  return score === undefined || before === undefined
    ? undefined
    : score - before;
}

/** The scores as they were frozen, beside those of the last review. */
export function SnapshotTable({ detail }: { detail: ReviewDetail }) {
  const { snapshot, hidden } = detail;
  return (
    <Panel title="Frozen scores">
      <DataTable
        label="frozen scores"
        singular="frozen score"
        columns={columns}
        rows={snapshot}
        rowKey={one => one.entityRef}
        empty={<EmptyState title="No scores were frozen" />}
      />
      <HiddenNote hidden={hidden} singular="entity" plural="entities" />
    </Panel>
  );
}
