/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReactNode } from 'react';
import styles from './fields.module.css';

/** Room below a field for what it says while somebody types. */
export function FieldFrame(props: {
  children: ReactNode;
  /** A problem with what was entered. */
  problem?: string;
  hint?: ReactNode;
}) {
  return (
    <div className={styles.field}>
      {props.children}
      <div role="status" className={styles.says}>
        {props.problem ? (
          <span className={styles.problem}>{props.problem}</span>
        ) : (
          props.hint
        )}
      </div>
    </div>
  );
}
