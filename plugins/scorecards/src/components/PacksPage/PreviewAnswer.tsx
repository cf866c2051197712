/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTable,
  DataTableColumn,
} from '@steward/backstage-plugin-portal-react';
import { PackPreview } from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { describeTier } from '../../glossary/describeTier';
import { formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { ScorecardLink } from '../EntityLink';
import { HiddenNote } from '../HiddenNote';
import { FaultList } from './FaultList';
import styles from './PacksPage.module.css';

type Changed = PackPreview['items'][number];

const columnsOf = (t: ScorecardsWords): DataTableColumn<Changed>[] => [
  {
    id: 'title',
    label: t('fields.entity'),
    rowHeader: true,
    cell: one => <ScorecardLink entityRef={one.entityRef} text={one.title} />,
    text: one => one.title,
  },
  {
    id: 'tier',
    label: t('fields.tier'),
    cell: one => tiersOf(t, one),
    text: one => tiersOf(t, one),
  },
  {
    id: 'score',
    label: t('fields.score'),
    align: 'end',
    cell: scoresOf,
    text: scoresOf,
  },
];

function tiersOf(t: ScorecardsWords, { tier, newTier }: Changed): string {
  return tier === newTier
    ? t('packs.preview.unchanged', { tier: describeTier(t, tier) })
    : `${describeTier(t, tier)} → ${describeTier(t, newTier)}`;
}

function scoresOf({ score, newScore }: Changed): string {
  return `${formatScore(score)} → ${formatScore(newScore)}`;
}

/** Who changes tier or score. */
export function PreviewAnswer({ preview }: { preview: PackPreview }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
  const { faults, items, changed, evaluated, hidden } = preview;
  const moved = items.filter(({ tier, newTier }) => tier !== newTier).length;
  return (
    <div className={styles.answer}>
      <p className={styles.line} role="status">
        {t('packs.preview.changed', {
          number: changed.toLocaleString('en'),
          entities: t('common.entities', {
            count: evaluated,
            number: evaluated.toLocaleString('en'),
          }),
        })}{' '}
        {moved === 0
          ? t('packs.preview.noTierChanged')
          : t('packs.preview.tiersChanged', {
              number: moved.toLocaleString('en'),
            })}
      </p>
      {faults.length > 0 && <FaultList faults={faults} />}
      {items.length > 0 && (
        <DataTable
          label={t('packs.preview.rows.many')}
          singular={t('packs.preview.rows.one')}
          columns={columns}
          rows={items}
          rowKey={one => one.entityRef}
          csv={{ fileName: 'preview.csv', loadAll: async () => items }}
        />
      )}
      <HiddenNote hidden={hidden} what="entity" />
    </div>
  );
}
