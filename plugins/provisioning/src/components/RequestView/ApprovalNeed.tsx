/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApprovalRequirement } from '@steward/backstage-plugin-provisioning-common';
import { counted } from '../../glossary/counted';
import { nameEntities } from '../../glossary/nameEntities';
import { provisioningTranslationRef } from '../../translation';
import { PersonList } from '../RunParts';
import styles from './RequestView.module.css';

/** Whether somebody must approve, who, and why. */
export function ApprovalNeed(props: { approval: ApprovalRequirement }) {
  const { required, rules, sets, expiresAfterHours } = props.approval;
  const { t } = useTranslationRef(provisioningTranslationRef);
  if (!required) {
    return (
      <div className={styles.block}>
        <span className={styles.blockHead}>{t('approvalNeed.none')}</span>
        <p className={styles.line}>{rules.map(r => r.reason).join('; ')}</p>
      </div>
    );
  }
  return (
    <div className={styles.block}>
      <span className={styles.blockHead}>{t('approvalNeed.needed')}</span>
      <ul className={styles.list}>
        {sets.map(({ approvers, quorum, reason }) => (
          <li key={`${reason} ${approvers.join()}`}>
            {t('approvalNeed.people', {
              ...counted(quorum),
              approvers: <PersonList entityRefs={approvers} joined="either" />,
            })}
            <span className={styles.reason}>{nameEntities(reason)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {[
          ...rules
            .filter(rule => sets.every(({ reason }) => reason !== rule.reason))
            .map(({ reason }) => `${nameEntities(reason)}.`),
          t('approvalNeed.expires', { hours: String(expiresAfterHours) }),
        ].join(' ')}
      </p>
    </div>
  );
}
