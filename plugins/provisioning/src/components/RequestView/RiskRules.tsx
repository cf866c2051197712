/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiskAssessment } from '@steward/backstage-plugin-provisioning-common';
import { provisioningTranslationRef } from '../../translation';
import { RiskBadge } from '../RunParts';
import { nameEntities } from '../../glossary/nameEntities';
import styles from './RequestView.module.css';

/** The score, and each rule that contributed with its points. */
export function RiskRules(props: { risk: RiskAssessment }) {
  const { score, contributions, unknownFacts = [] } = props.risk;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <div className={styles.block}>
      <span className={styles.blockHead}>
        {t('riskRules.title', { risk: <RiskBadge score={score} /> })}
      </span>
      {contributions.length > 0 ? (
        <table className={styles.sums} aria-label={t('riskRules.label')}>
          <tbody>
            {contributions.map(({ rule, points, reason }) => (
              <tr key={rule} title={t('riskRules.rule', { rule })}>
                <td>{nameEntities(reason)}</td>
                <td className={styles.amount}>{`+${points}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className={styles.quiet}>{t('riskRules.empty')}</p>
      )}
      {unknownFacts.map(({ fact, reason }) => (
        <p key={fact} className={styles.quiet}>
          {t('riskRules.unknownFact', { fact, reason })}
        </p>
      ))}
    </div>
  );
}
