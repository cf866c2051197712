/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReactNode, useId } from 'react';
import styles from './RetentionPage.module.css';

export interface PanelProps {
  title: string;
  /** What it is and what it does. */
  description: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}

/** A part of the page under its heading. */
export function Panel(props: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.line}>
        <h3 id={id} className={styles.heading}>
          {props.title}
        </h3>
        {props.action}
      </div>
      <p className={styles.text}>{props.description}</p>
      {props.children}
    </section>
  );
}
