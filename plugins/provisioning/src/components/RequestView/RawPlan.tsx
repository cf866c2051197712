/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { scrollRegionProps } from '@steward/backstage-plugin-portal-react';
import { provisioningTranslationRef } from '../../translation';
import styles from './RequestView.module.css';

/** What the executor gets, to the letter. */
export function RawPlan(props: { run: Pick<Run, 'plan'> }) {
  const { plan } = props.run;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return plan ? (
    <details className={styles.file}>
      <summary className={styles.fileName}>
        {t('plan.raw', { executor: plan.executor })}
      </summary>
      <pre className={styles.raw} {...scrollRegionProps(t('plan.rawLabel'))}>
        {JSON.stringify(plan.execution, null, 2)}
      </pre>
    </details>
  ) : null;
}
