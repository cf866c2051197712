/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Decision } from '@steward/backstage-plugin-cloud-costs-common';
import { EntityName, TimeAgo } from '@steward/backstage-plugin-portal-react';
import styles from './DecisionNote.module.css';

/** Who decided or asked, when and why; nothing while nobody did. */
export function DecisionNote(props: {
  decision?: Decision;
  /** What was done, where the state beside it does not say so. */
  verb?: string;
}) {
  const { decision, verb } = props;
  return decision ? (
    <span className={styles.note}>
      <EntityName entityRef={decision.by} />
      {verb && ` ${verb}`}
      {', '}
      <TimeAgo at={decision.at} focusable={false} />
      {decision.reason && `: ${decision.reason}`}
    </span>
  ) : null;
}
