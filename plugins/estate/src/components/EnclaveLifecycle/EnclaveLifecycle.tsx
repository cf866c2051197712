/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { describeState } from '../../glossary/describeState';
import { estateTranslationRef } from '../../translation';
import { StateBadge } from '../StateBadge';
import styles from './EnclaveLifecycle.module.css';
import { lifecycle, placeOfState } from './lifecycle';

/** Where an enclave stands between request and removal. */
export function EnclaveLifecycle(props: { state: string }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { step, isAside } = placeOfState(props.state);
  return (
    <div className={styles.root}>
      <div>
        <StateBadge state={props.state} />
        {step < 0 && props.state !== 'FAILED' && (
          <span className={styles.note}> {t('enclave.unknownState')}</span>
        )}
      </div>
      <ol className={styles.steps} aria-label={t('enclave.life')}>
        {lifecycle.map((state, index) => (
          <li
            key={state}
            className={styles.step}
            data-reached={index <= step || undefined}
            data-current={(index === step && !isAside) || undefined}
            aria-current={index === step ? 'step' : undefined}
          >
            <span className={styles.dot} aria-hidden />
            {describeState(t, state).word}
          </li>
        ))}
      </ol>
    </div>
  );
}
