/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { RunLogLine } from '@steward/backstage-plugin-provisioning-common';
import { DateTime } from 'luxon';
import { memo } from 'react';
import { provisioningTranslationRef } from '../../translation';
import styles from './LogView.module.css';

export interface LogLineProps {
  line: RunLogLine;
  search: string;
  /** Pixels from the top, where only a part of the log is drawn. */
  top?: number;
}

const marks = { warning: '⚠', error: '✖' };

function PlainLogLine(props: LogLineProps) {
  const { line, search, top } = props;
  const { at, step, elapsedMs, text, level, source } = line;
  return (
    <div
      className={styles.line}
      data-level={level}
      style={top === undefined ? undefined : { position: 'absolute', top }}
      title={`${DateTime.fromISO(at).toLocaleString(
        DateTime.DATETIME_FULL_WITH_SECONDS,
      )}, ${source}`}
    >
      <span className={styles.elapsed}>{clockOf(elapsedMs)}</span>
      <span className={styles.step}>{step ?? source}</span>
      <span>
        {level !== 'info' && <Mark level={level} />}
        <Highlighted text={text} search={search} />
      </span>
    </div>
  );
}

/** One line: elapsed time, step, text. */
export const LogLine = memo(PlainLogLine);

/** Apart from the line, so that the many lines without one need no words. */
function Mark({ level }: { level: 'warning' | 'error' }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <>
      <span aria-hidden>{`${marks[level]} `}</span>
      <VisuallyHidden>{`${t(`log.levels.${level}`)}: `}</VisuallyHidden>
    </>
  );
}

function Highlighted(props: { text: string; search: string }) {
  const { text, search } = props;
  const at = search ? text.toLowerCase().indexOf(search.toLowerCase()) : -1;
  return at < 0 ? (
    text
  ) : (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + search.length)}</mark>
      {text.slice(at + search.length)}
    </>
  );
}

/** `03:12`, with hours where there are any. */
function clockOf(elapsedMs: number | undefined): string {
  if (elapsedMs === undefined) {
    return '';
  }
  const seconds = Math.floor(elapsedMs / 1000);
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  return (parts[0] > 0 ? parts : parts.slice(1))
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}
