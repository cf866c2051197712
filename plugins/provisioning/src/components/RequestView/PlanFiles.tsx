/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlannedFile } from '@steward/backstage-plugin-provisioning-common';
import { DiffView, StatusBadge } from '@steward/backstage-plugin-portal-react';
import { counted } from '../../glossary/counted';
import { provisioningTranslationRef } from '../../translation';
import styles from './RequestView.module.css';

const tones = {
  create: 'positive',
  update: 'info',
  delete: 'negative',
} as const;

/** Each file that the plan touches, line by line. */
export function PlanFiles(props: { files: readonly PlannedFile[] }) {
  const { files } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <section className={styles.files} aria-label={t('planFiles.label')}>
      <h3 className={styles.title}>
        {t('planFiles.count', counted(files.length))}
      </h3>
      {files.map(({ path, operation, diff }) => (
        <details
          key={path}
          className={styles.file}
          open={files.length <= 5 || undefined}
        >
          <summary className={styles.fileName}>
            <code>{path}</code>
            <StatusBadge
              word={t(`planFiles.operations.${operation}`)}
              tone={tones[operation]}
            />
          </summary>
          <DiffView label={t('planFiles.changes', { path })} unified={diff} />
        </details>
      ))}
    </section>
  );
}
