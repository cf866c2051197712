/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ReactNode, useId } from 'react';
import { AsyncContent, AsyncContentProps } from '../AsyncContent';
import styles from './Panel.module.css';

/** @public */
export interface PanelFrame {
  title: string;
  /** What is in it and what to do about it. */
  description?: ReactNode;
  /** Buttons and links at the end of the title's line. */
  actions?: ReactNode;
  /** Makes it a target of links: `quarantine` for `#quarantine`. */
  id?: string;
}

/** @public */
export type PanelProps<T> = PanelFrame &
  ({ read?: undefined; children?: ReactNode } | AsyncContentProps<T>);

/**
 * A part of a page under a heading of its own. With `read` it shows the states
 * of {@link AsyncContent} below the heading, and its children get the value.
 *
 * @public
 */
export function Panel<T>(props: PanelProps<T>) {
  const headingId = useId();
  return (
    <section
      id={props.id}
      className={styles.panel}
      aria-labelledby={headingId}
      // A link to it takes the keyboard along.
      tabIndex={props.id ? -1 : undefined}
    >
      <div className={styles.head}>
        <h3 id={headingId} className={styles.title}>
          {props.title}
        </h3>
        {props.actions}
      </div>
      {props.description && (
        <p className={styles.description}>{props.description}</p>
      )}
      {props.read ? <AsyncContent {...props} /> : props.children}
    </section>
  );
}
