/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DateTime } from 'luxon';
import { formatTimeAgo } from '../../format/formatTimeAgo';
import { useNow } from '../../hooks/useNow';
import { portalTranslationRef } from '../../translation';
import styles from './TimeAgo.module.css';

/** @public */
export interface TimeAgoProps {
  /** ISO 8601; without it `fallback` is shown. */
  at?: string;
  /** @defaultValue `never` */
  fallback?: string;
  /**
   * Whether the keyboard can reach it to see the absolute time. Leave it off in
   * long tables, where it would cost a tab stop a row.
   *
   * @defaultValue true
   */
  focusable?: boolean;
}

/**
 * A moment relative to now, with the absolute local time on hover and focus.
 *
 * @public
 */
export function TimeAgo(props: TimeAgoProps) {
  const now = useNow();
  const moment = props.at ? DateTime.fromISO(props.at) : undefined;
  if (!moment?.isValid) {
    return <span>{props.fallback ?? <Never />}</span>;
  }
  const absolute = moment.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS);
  // The absolute time is information that the keyboard must reach too.
  const focus = props.focusable ?? true ? { tabIndex: 0 } : {};
  return (
    <time
      className={styles.time}
      dateTime={props.at}
      title={absolute}
      data-absolute={absolute}
      {...focus}
    >
      {formatTimeAgo(moment.toMillis(), now)}
    </time>
  );
}

/** Apart, because a moment, of which tables are full, needs no words. */
function Never() {
  const { t } = useTranslationRef(portalTranslationRef);
  return <>{t('time.never')}</>;
}
