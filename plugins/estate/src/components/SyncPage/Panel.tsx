/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './SyncPage.module.css';

export interface PanelProps {
  id: string;
  title: string;
  /** What the rows are and what to do about them. */
  description: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}

/** A section of the sync page that its number on top leads to. */
export function Panel(props: PanelProps) {
  return (
    <section
      id={props.id}
      className={styles.panel}
      aria-labelledby={`${props.id}-title`}
      tabIndex={-1}
    >
      <div className={styles.answerLine}>
        <Text
          as="h3"
          id={`${props.id}-title`}
          variant="title-x-small"
          weight="bold"
        >
          {props.title}
        </Text>
        {props.action}
      </div>
      <p className={styles.line}>{props.description}</p>
      {props.children}
    </section>
  );
}
