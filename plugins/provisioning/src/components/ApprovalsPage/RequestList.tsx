/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  describeRun,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import { formatMonthly, TimeAgo } from '@steward/backstage-plugin-portal-react';
import { counted } from '../../glossary/counted';
import { provisioningTranslationRef } from '../../translation';
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
  const { runs, selectedId, onSelect, hasMore } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <nav className={styles.list} aria-label={t('approvals.list.label')}>
      <p className={styles.count}>
        {hasMore
          ? t('approvals.list.moreWaiting', counted(runs.length))
          : t('approvals.list.waiting', counted(runs.length))}
        <span className={styles.keys}>
          {t('approvals.list.keys', {
            next: <kbd>j</kbd>,
            previous: <kbd>k</kbd>,
            approve: <kbd>a</kbd>,
            reject: <kbd>r</kbd>,
          })}
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
      {hasMore && (
        <Button size="small" variant="secondary" onPress={props.onLoadMore}>
          {t('approvals.list.loadMore')}
        </Button>
      )}
    </nav>
  );
}
