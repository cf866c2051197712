/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DataTable,
  DataTableColumn,
  formatCount,
} from '@steward/backstage-plugin-portal-react';
import { PackPreview } from '@steward/backstage-plugin-scorecards-common';
import { describeTier } from '../../glossary/describeTier';
import { formatScore } from '../../glossary/formatScore';
import { ScorecardLink } from '../EntityLink';
import { HiddenNote } from '../HiddenNote';
import { FaultList } from './FaultList';
import styles from './PacksPage.module.css';

type Changed = PackPreview['items'][number];

const columns: DataTableColumn<Changed>[] = [
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
    cell: tiersOf,
    text: tiersOf,
  },
  {
    id: 'score',
    label: 'Score',
    align: 'end',
    cell: scoresOf,
    text: scoresOf,
  },
];

function tiersOf({ tier, newTier }: Changed): string {
  return tier === newTier
    ? `${describeTier(tier)}, unchanged`
    : `${describeTier(tier)} → ${describeTier(newTier)}`;
}

function scoresOf({ score, newScore }: Changed): string {
  return `${formatScore(score)} → ${formatScore(newScore)}`;
}

/** Who changes tier or score. */
export function PreviewAnswer({ preview }: { preview: PackPreview }) {
  const { faults, items, changed, evaluated, hidden } = preview;
  const moved = items.filter(({ tier, newTier }) => tier !== newTier).length;
  return (
    <div className={styles.answer}>
      <p className={styles.line} role="status">
        {`${changed.toLocaleString('en')} of ${formatCount(
          evaluated,
          'entity',
          'entities',
        )} would change. ${
          moved === 0
            ? 'No tier changes.'
            : `${moved.toLocaleString('en')} of those listed would change tier.`
        }`}
      </p>
      {faults.length > 0 && <FaultList faults={faults} />}
      {items.length > 0 && (
        <DataTable
          label="changed entities"
          singular="changed entity"
          columns={columns}
          rows={items}
          rowKey={one => one.entityRef}
          csv={{ fileName: 'preview.csv', loadAll: async () => items }}
        />
      )}
      <HiddenNote hidden={hidden} singular="entity" plural="entities" />
    </div>
  );
}
