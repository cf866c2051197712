/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PolicyDecision } from '@steward/backstage-plugin-provisioning-common';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { nameEntities } from '../../glossary/nameEntities';
import styles from './RequestView.module.css';

const effects = {
  deny: { word: 'not allowed', tone: 'negative' },
  require: { word: 'approval', tone: 'warning' },
} as const;

/** What policy says, with the reason and what to do instead. */
export function PolicyList(props: { policy: readonly PolicyDecision[] }) {
  if (props.policy.length === 0) {
    return null;
  }
  return (
    <ul className={styles.policy} aria-label="Policy">
      {props.policy.map(({ rule, effect, reason, fix }) => (
        <li key={rule} title={`Rule ${rule}`}>
          <StatusBadge {...effects[effect]} /> {nameEntities(reason)}
          {fix && <span className={styles.quiet}>{` ${fix}.`}</span>}
        </li>
      ))}
    </ul>
  );
}
