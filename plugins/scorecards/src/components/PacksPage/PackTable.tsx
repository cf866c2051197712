/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  DataTable,
  DataTableColumn,
} from '@steward/backstage-plugin-portal-react';
import { PackSummary } from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import styles from './PacksPage.module.css';

const columnsOf = (t: ScorecardsWords): DataTableColumn<PackSummary>[] => [
  {
    id: 'title',
    label: t('fields.pack'),
    rowHeader: true,
    cell: pack => (
      <>
        {pack.title}
        {pack.description && (
          <span className={styles.about}>{pack.description}</span>
        )}
      </>
    ),
    text: pack => pack.title,
  },
  {
    id: 'version',
    label: t('packs.columns.version'),
    cell: pack => pack.version,
    text: pack => pack.version,
  },
  {
    id: 'checks',
    label: t('fields.checks'),
    align: 'end',
    cell: pack => <ChecksLink pack={pack} />,
    text: pack => pack.checks,
  },
  {
    id: 'origin',
    label: t('packs.columns.origin'),
    cell: pack => <span className={styles.code}>{pack.origin}</span>,
    text: pack => pack.origin,
  },
];

function ChecksLink({ pack }: { pack: PackSummary }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const links = useScorecardLinks();
  const number = pack.checks.toLocaleString('en');
  return (
    <Link
      href={links.checks({ pack: pack.id })}
      aria-label={t('packs.checks', {
        count: pack.checks,
        number,
        pack: pack.title,
      })}
    >
      {number}
    </Link>
  );
}

/** The packs that are on. */
export function PackTable({ packs }: { packs: PackSummary[] }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <DataTable
      label={t('packs.rows.many')}
      singular={t('packs.rows.one')}
      columns={columns}
      rows={packs}
      rowKey={pack => pack.id}
    />
  );
}
