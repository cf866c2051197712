/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PlanDetail } from '@steward/backstage-plugin-provisioning-common';
import styles from './RequestView.module.css';

/** What of a plan is to be looked through line by line. */
export function PlanDetails(props: { details?: readonly PlanDetail[] }) {
  const { details = [] } = props;
  return (
    <>
      {details.map(({ title, lines }) => (
        <section key={title} aria-label={title}>
          <h3 className={styles.title}>{title}</h3>
          <ul className={styles.list}>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
