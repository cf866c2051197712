/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import {
  describeRun,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import {
  formatCount,
  formatMonthly,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { RiskBadge } from '../RunParts';
import styles from './ApprovalsPage.module.css';

export interface RequestListProps {
  runs: readonly RunSummary[];
  selectedId?: string;
  onSelect: (id: string) => void;
  hasMore: boolean;
  onLoadMore: () => void;
}

/** Requests that wait, one a line: what, since when, how risky, how much. */
export function RequestList(props: RequestListProps) {
  const { runs, selectedId, onSelect } = props;
  return (
    <nav className={styles.list} aria-label="Requests">
      <p className={styles.count}>
        {`${formatCount(runs.length, 'request')}${
          props.hasMore ? ' and more' : ''
        } waiting`}
        <span className={styles.keys}>
          <kbd>j</kbd> <kbd>k</kbd> move, <kbd>a</kbd> approve, <kbd>r</kbd>{' '}
          reject
        </span>
      </p>
      <ul>
        {runs.map(run => (
          <li key={run.id}>
            <button
              type="button"
              className={styles.request}
              aria-current={run.id === selectedId ? 'true' : undefined}
              onClick={() => onSelect(run.id)}
            >
              <span className={styles.requestTitle}>{describeRun(run)}</span>
              <span className={styles.requestFacts}>
                {run.risk !== undefined && <RiskBadge score={run.risk} />}
                {run.monthlyCost && (
                  <span>{formatMonthly(run.monthlyCost)}</span>
                )}
                <TimeAgo at={run.createdAt} focusable={false} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {props.hasMore && (
        <Button size="small" variant="secondary" onPress={props.onLoadMore}>
          Load more
        </Button>
      )}
    </nav>
  );
}
