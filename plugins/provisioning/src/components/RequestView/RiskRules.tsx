/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RiskAssessment } from '@steward/backstage-plugin-provisioning-common';
import { RiskBadge } from '../RunParts';
import { nameEntities } from '../../glossary/nameEntities';
import styles from './RequestView.module.css';

/** The score, and each rule that contributed with its points. */
export function RiskRules(props: { risk: RiskAssessment }) {
  const { score, contributions, unknownFacts = [] } = props.risk;
  return (
    <div className={styles.block}>
      <span className={styles.blockHead}>
        Risk <RiskBadge score={score} />
      </span>
      {contributions.length > 0 ? (
        <table className={styles.sums} aria-label="Risk rules">
          <tbody>
            {contributions.map(({ rule, points, reason }) => (
              <tr key={rule} title={`Rule ${rule}`}>
                <td>{nameEntities(reason)}</td>
                <td className={styles.amount}>+{points}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className={styles.quiet}>No risk rule applies.</p>
      )}
      {unknownFacts.map(({ fact, reason }) => (
        <p key={fact} className={styles.quiet}>
          {`${fact} is unknown. ${reason}.`}
        </p>
      ))}
    </div>
  );
}
