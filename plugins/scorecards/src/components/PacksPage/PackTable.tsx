/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import {
  DataTable,
  DataTableColumn,
} from '@steward/backstage-plugin-portal-react';
import { PackSummary } from '@steward/backstage-plugin-scorecards-common';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import styles from './PacksPage.module.css';

const columns: DataTableColumn<PackSummary>[] = [
  {
    id: 'title',
    label: 'Pack',
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
    label: 'Version',
    cell: pack => pack.version,
    text: pack => pack.version,
  },
  {
    id: 'checks',
    label: 'Checks',
    align: 'end',
    cell: pack => <ChecksLink pack={pack} />,
    text: pack => pack.checks,
  },
  {
    id: 'origin',
    label: 'Read from',
    cell: pack => <span className={styles.code}>{pack.origin}</span>,
    text: pack => pack.origin,
  },
];

function ChecksLink({ pack }: { pack: PackSummary }) {
  const links = useScorecardLinks();
  return (
    <Link
      href={links.checks({ pack: pack.id })}
      aria-label={`${pack.checks} checks of ${pack.title}`}
    >
      {pack.checks.toLocaleString('en')}
    </Link>
  );
}

/** The packs that are on. */
export function PackTable({ packs }: { packs: PackSummary[] }) {
  return (
    <DataTable
      label="packs"
      singular="pack"
      columns={columns}
      rows={packs}
      rowKey={pack => pack.id}
    />
  );
}
