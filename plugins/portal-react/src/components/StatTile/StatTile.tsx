/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { ReactNode } from 'react';
import { portalTranslationRef, PortalWords } from '../../translation';
import { TimeAgo } from '../TimeAgo';
import styles from './StatTile.module.css';

/** @public */
export interface StatTileProps {
  label: string;
  value: number | string;
  /** What is counted or measured: `accounts`, `$ a month`. */
  unit?: string;
  /** Where the number comes from, shown on hover and focus. */
  source?: string;
  /** ISO 8601: how old the number is. */
  at?: string;
  /** The rows behind the number. */
  href?: string;
  /** Anything more, e.g. a status. */
  children?: ReactNode;
}

/**
 * One number that says its unit, source and age, and leads to the rows behind
 * it.
 *
 * @public
 */
export function StatTile(props: StatTileProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  const number = (
    <>
      <span className={styles.value}>
        {typeof props.value === 'number'
          ? props.value.toLocaleString('en')
          : props.value}
      </span>
      {props.unit && <span className={styles.unit}> {props.unit}</span>}
    </>
  );
  return (
    <div className={styles.tile} title={props.source}>
      <span className={styles.label}>{props.label}</span>
      {props.href ? (
        <Link href={props.href} aria-label={linkName(t, props)}>
          {number}
        </Link>
      ) : (
        <span>{number}</span>
      )}
      {props.at && (
        <span className={styles.age}>
          {t('stat.asOf', { time: <TimeAgo at={props.at} /> })}
        </span>
      )}
      {props.children}
    </div>
  );
}

/** In a list of links a number alone says nothing. */
function linkName(
  t: PortalWords,
  { label, value, unit }: StatTileProps,
): string {
  const number = typeof value === 'number' ? value.toLocaleString('en') : value;
  return t('common.labelled', {
    label,
    text: unit ? `${number} ${unit}` : number,
  });
}
