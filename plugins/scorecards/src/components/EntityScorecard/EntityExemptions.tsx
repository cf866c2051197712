/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PersonLink,
  Panel,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { EntityScorecard } from '@steward/backstage-plugin-scorecards-common';
import { describeExemption } from '../../glossary/describeExemption';
import styles from './EntityScorecard.module.css';

/** What is hidden from the score of the entity, by whom and until when. */
export function EntityExemptions(props: { scorecard: EntityScorecard }) {
  const { exemptions } = props.scorecard;
  return (
    <Panel title="Exemptions">
      {exemptions.length === 0 ? (
        <p className={styles.line}>
          No exemptions. Unfold a failing check to request one.
        </p>
      ) : (
        <ul className={styles.steps}>
          {exemptions.map(exemption => (
            <li key={exemption.id} className={styles.step}>
              <span className={styles.stepText}>
                {exemption.checkTitle}
                <span className={styles.about}>{exemption.reason}</span>
                {exemption.arn && (
                  <span className={styles.resources}>{exemption.arn}</span>
                )}
                <span className={styles.about}>
                  {exemption.origin === 'foreign' ? (
                    `Hidden at ${exemption.source ?? 'its source'}`
                  ) : (
                    <>
                      Requested by{' '}
                      <PersonLink entityRef={exemption.requestedBy} />
                    </>
                  )}
                  {exemption.decidedBy && (
                    <>
                      , decided by{' '}
                      <PersonLink entityRef={exemption.decidedBy} />
                    </>
                  )}
                </span>
              </span>
              <StatusBadge {...describeExemption(exemption.state)} />
              {exemption.expiresAt && (
                <span className={styles.points}>
                  ends <TimeAgo at={exemption.expiresAt} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
