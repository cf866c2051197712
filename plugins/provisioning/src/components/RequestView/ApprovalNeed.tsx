/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ApprovalRequirement } from '@steward/backstage-plugin-provisioning-common';
import {
  formatCount,
  PersonLink,
} from '@steward/backstage-plugin-portal-react';
import { Fragment } from 'react';
import { nameEntities } from '../../glossary/nameEntities';
import styles from './RequestView.module.css';

/** Whether somebody must approve, who, and why. */
export function ApprovalNeed(props: { approval: ApprovalRequirement }) {
  const { required, rules, sets, expiresAfterHours } = props.approval;
  if (!required) {
    return (
      <div className={styles.block}>
        <span className={styles.blockHead}>No approval needed</span>
        <p className={styles.line}>{rules.map(r => r.reason).join('; ')}</p>
      </div>
    );
  }
  return (
    <div className={styles.block}>
      <span className={styles.blockHead}>Needs approval</span>
      <ul className={styles.list}>
        {sets.map(({ approvers, quorum, reason }) => (
          <li key={`${reason} ${approvers.join()}`}>
            {`${formatCount(quorum, 'person', 'people')} of `}
            {approvers.map((ref, index) => (
              <Fragment key={ref}>
                {index > 0 && ' or '}
                <PersonLink entityRef={ref} />
              </Fragment>
            ))}
            <span className={styles.reason}>{nameEntities(reason)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {[
          ...rules
            .filter(rule => sets.every(({ reason }) => reason !== rule.reason))
            .map(({ reason }) => `${nameEntities(reason)}.`),
          `Can be approved for ${expiresAfterHours} h.`,
        ].join(' ')}
      </p>
    </div>
  );
}
