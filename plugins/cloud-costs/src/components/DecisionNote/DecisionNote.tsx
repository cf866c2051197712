/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Decision } from '@steward/backstage-plugin-cloud-costs-common';
import {
  formatEntityName,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import styles from './DecisionNote.module.css';

/** Who decided, when and why; nothing while nobody did. */
export function DecisionNote({ decision }: { decision?: Decision }) {
  return decision ? (
    <span className={styles.note}>
      {`${formatEntityName(decision.by)}, `}
      <TimeAgo at={decision.at} focusable={false} />
      {decision.reason && `: ${decision.reason}`}
    </span>
  ) : null;
}
