/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PolicyDecision } from '@steward/backstage-plugin-provisioning-common';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { nameEntities } from '../../glossary/nameEntities';
import { provisioningTranslationRef } from '../../translation';
import styles from './RequestView.module.css';

const tones = { deny: 'negative', require: 'warning' } as const;

/** What policy says, with the reason and what to do instead. */
export function PolicyList(props: { policy: readonly PolicyDecision[] }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  if (props.policy.length === 0) {
    return null;
  }
  return (
    <ul className={styles.policy} aria-label={t('policy.label')}>
      {props.policy.map(({ rule, effect, reason, fix }) => (
        <li key={rule} title={t('riskRules.rule', { rule })}>
          <StatusBadge
            word={t(`policy.effects.${effect}`)}
            tone={tones[effect]}
          />{' '}
          {nameEntities(reason)}
          {fix && <span className={styles.quiet}>{` ${fix}.`}</span>}
        </li>
      ))}
    </ul>
  );
}
