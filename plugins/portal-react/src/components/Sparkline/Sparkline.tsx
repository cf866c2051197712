/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef, PortalWords } from '../../translation';
import styles from './Sparkline.module.css';

/** @public */
export interface SparklineProps {
  /** What is drawn, for screen readers: `Cost of payments, 14 days`. */
  label: string;
  /** In order of time; undefined where nothing was measured. */
  values: (number | undefined)[];
  /** A value as people read it. */
  format: (value: number) => string;
}

const widthPx = 72;
const heightPx = 20;
const edgePx = 2;

/**
 * The shape of a trend in a table cell. The last value stands as a dot.
 *
 * @public
 */
export function Sparkline(props: SparklineProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  const points = pointsOf(props.values);
  if (points.length === 0) {
    return (
      <span
        role="img"
        aria-label={t('common.labelled', {
          label: props.label,
          text: t('sparkline.none'),
        })}
      >
        –
      </span>
    );
  }
  const last = points[points.length - 1];
  const summary = summaryOf(t, props);
  return (
    <svg
      className={styles.line}
      width={widthPx}
      height={heightPx}
      role="img"
      aria-label={t('common.labelled', {
        label: props.label,
        text: summary,
      })}
    >
      <title>{summary}</title>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <circle cx={last.x} cy={last.y} r={2} />
    </svg>
  );
}

function pointsOf(values: (number | undefined)[]): { x: number; y: number }[] {
  const known = values.filter(value => value !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = (widthPx - 2 * edgePx) / Math.max(1, values.length - 1);
  // A flat line runs through the middle.
  const scale = (heightPx - 2 * edgePx) / (high - low || 1);
  const rise = high === low ? heightPx / 2 - edgePx : 0;
  return values.flatMap((value, index) =>
    value === undefined
      ? []
      : [
          {
            x: edgePx + index * step,
            y: heightPx - edgePx - rise - (value - low) * scale,
          },
        ],
  );
}

function summaryOf(t: PortalWords, { values, format }: SparklineProps): string {
  const known = values.filter(value => value !== undefined);
  return t('sparkline.fromTo', {
    first: format(known[0]),
    last: format(known[known.length - 1]),
  });
}
