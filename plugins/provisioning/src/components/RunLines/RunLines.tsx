/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunSummary } from '@steward/backstage-plugin-provisioning-common';
import { TimeAgo } from '@steward/backstage-plugin-portal-react';
import { RunLink, RunStateBadge } from '../RunParts';
import styles from './RunLines.module.css';

/** Runs in a narrow place, one a line. */
export function RunLines(props: { runs: readonly RunSummary[] }) {
  return (
    <ul className={styles.list}>
      {props.runs.map(run => (
        <li key={run.id} className={styles.line}>
          <span className={styles.name}>
            <RunLink run={run} />
          </span>
          <RunStateBadge state={run.state} />
          <span className={styles.time}>
            <TimeAgo at={run.finishedAt ?? run.createdAt} focusable={false} />
          </span>
        </li>
      ))}
    </ul>
  );
}
