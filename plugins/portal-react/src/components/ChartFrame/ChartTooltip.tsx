/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import styles from './ChartFrame.module.css';

export interface ChartTooltipProps {
  title: string;
  lines: { label: string; value: string }[];
}

/** The numbers under the pointer. */
export function ChartTooltip(props: ChartTooltipProps) {
  return (
    <div className={styles.tooltip}>
      <strong>{props.title}</strong>
      {props.lines.map(({ label, value }) => (
        <div key={label}>{`${label}: ${value}`}</div>
      ))}
    </div>
  );
}
