/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { scrollRegionProps } from '@steward/backstage-plugin-portal-react';
import styles from './RequestView.module.css';

/** What the executor gets, to the letter. */
export function RawPlan(props: { run: Pick<Run, 'plan'> }) {
  const { plan } = props.run;
  return plan ? (
    <details className={styles.file}>
      <summary className={styles.fileName}>
        {`Raw plan for the executor ${plan.executor}`}
      </summary>
      <pre className={styles.raw} {...scrollRegionProps('raw plan')}>
        {JSON.stringify(plan.execution, null, 2)}
      </pre>
    </details>
  ) : null;
}
