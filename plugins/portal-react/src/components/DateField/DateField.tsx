/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useId } from 'react';
import styles from './DateField.module.css';

/** @public */
export interface DateFieldProps {
  label: string;
  /** What the date means. */
  description?: string;
  /** ISO 8601 date; empty for none. */
  value: string;
  onChange: (value: string) => void;
}

/**
 * Asks for a day with the picker of the browser, which people know and which
 * works by keyboard and on a phone.
 *
 * @public
 */
export function DateField(props: DateFieldProps) {
  const id = useId();
  const aboutId = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        className={styles.input}
        aria-describedby={props.description && aboutId}
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
      {props.description && (
        <span id={aboutId} className={styles.about}>
          {props.description}
        </span>
      )}
    </div>
  );
}
