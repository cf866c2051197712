/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import styles from './EventsPage.module.css';

export interface DayFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (day: string) => void;
}

/** A day out of the browser's own calendar. */
export function DayField(props: DayFieldProps) {
  return (
    <label className={styles.day}>
      <span className={styles.dayLabel}>{props.label}</span>
      <input
        type="date"
        className={styles.dayInput}
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
    </label>
  );
}
