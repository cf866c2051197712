/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatDuration } from '../../format/formatDuration';
import { portalTranslationRef } from '../../translation';
import styles from './ProgressLine.module.css';

/** @public */
export interface ProgressLineProps {
  /** What is going on: `Reading the estate`. */
  label: string;
  done: number;
  total: number;
  /** What is counted: `shards`. */
  unit: string;
  elapsedMs?: number;
  /** What comes next, in words. */
  next?: string;
}

/**
 * Long work: what is done, how long it has taken, and what is next.
 *
 * @public
 */
export function ProgressLine(props: ProgressLineProps) {
  const { label, done, total, unit, elapsedMs, next } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const text =
    total > 0
      ? t('progress.done', {
          done: String(done),
          total: String(total),
          unit,
        })
      : t('progress.starting');
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span>{text}</span>
        {elapsedMs !== undefined && <span>{formatDuration(elapsedMs)}</span>}
        {next && <span>{t('progress.next', { next })}</span>}
      </div>
      <progress
        className={styles.bar}
        aria-label={label}
        aria-valuetext={text}
        max={total > 0 ? total : undefined}
        value={total > 0 ? done : undefined}
      />
    </div>
  );
}
