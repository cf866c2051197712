/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReactNode } from 'react';
import styles from './DefinitionList.module.css';

/** @public */
export interface DefinitionListProps {
  /** A fact without a value is left out. */
  items: { term: string; value: ReactNode }[];
}

/** Terms and their values, two columns, one below the other where it is narrow. @public */
export function DefinitionList(props: DefinitionListProps) {
  return (
    <dl className={styles.list}>
      {props.items
        .filter(item => item.value !== undefined && item.value !== '')
        .map(item => (
          <div key={item.term} className={styles.item}>
            <dt className={styles.term}>{item.term}</dt>
            <dd className={styles.value}>{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}
