/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { describeState } from '../../glossary/describeState';
import { StateBadge } from '../StateBadge';
import styles from './EnclaveLifecycle.module.css';
import { lifecycle, placeOfState } from './lifecycle';

/** Where an enclave stands between request and removal. */
export function EnclaveLifecycle(props: { state: string }) {
  const { step, isAside } = placeOfState(props.state);
  return (
    <div className={styles.root}>
      <div>
        <StateBadge state={props.state} />
        {step < 0 && props.state !== 'FAILED' && (
          <span className={styles.note}>
            {' '}
            a state that Steward does not know
          </span>
        )}
      </div>
      <ol className={styles.steps} aria-label="Life of an enclave">
        {lifecycle.map((state, index) => (
          <li
            key={state}
            className={styles.step}
            data-reached={index <= step || undefined}
            data-current={(index === step && !isAside) || undefined}
            aria-current={index === step ? 'step' : undefined}
          >
            <span className={styles.dot} aria-hidden />
            {describeState(state).word}
          </li>
        ))}
      </ol>
    </div>
  );
}
