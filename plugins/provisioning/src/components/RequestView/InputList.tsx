/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject, JsonValue } from '@backstage/types';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import styles from './RequestView.module.css';

/** What was entered, by field. */
export function InputList(props: { inputs: JsonObject }) {
  const items = Object.entries(props.inputs)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([term, value]) => ({
      term: wordsOf(term),
      value: <span className={styles.wrap}>{textOf(value)}</span>,
    }));
  return items.length > 0 ? (
    <DefinitionList items={items} />
  ) : (
    <p className={styles.quiet}>Nothing was entered.</p>
  );
}

/** Whose name does not say it well. */
const LABELS: Record<string, string> = {
  cidr: 'CIDR',
  cpuCount: 'vCPU',
  exposePorts: 'Open ports',
  memoryMib: 'Memory (MiB)',
};

/** `workloadType` as `Workload type`. */
function wordsOf(field: string): string {
  if (LABELS[field]) {
    return LABELS[field];
  }
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: JsonValue | undefined): string {
  if (Array.isArray(value) && value.every(one => typeof one !== 'object')) {
    return value.join(', ') || 'none';
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  const isEmpty = value === null || Object.keys(value).length === 0;
  return isEmpty ? 'none' : JSON.stringify(value);
}
