/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PlannedFile } from '@steward/backstage-plugin-provisioning-common';
import {
  DiffView,
  formatCount,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import styles from './RequestView.module.css';

const operations = {
  create: { word: 'new file', tone: 'positive' },
  update: { word: 'changed', tone: 'info' },
  delete: { word: 'removed', tone: 'negative' },
} as const;

/** Each file that the plan touches, line by line. */
export function PlanFiles(props: { files: readonly PlannedFile[] }) {
  const { files } = props;
  return (
    <section className={styles.files} aria-label="Files">
      <h3 className={styles.title}>{formatCount(files.length, 'file')}</h3>
      {files.map(({ path, operation, diff }) => (
        <details
          key={path}
          className={styles.file}
          open={files.length <= 5 || undefined}
        >
          <summary className={styles.fileName}>
            <code>{path}</code>
            <StatusBadge {...operations[operation]} />
          </summary>
          <DiffView label={`changes of ${path}`} unified={diff} />
        </details>
      ))}
    </section>
  );
}
