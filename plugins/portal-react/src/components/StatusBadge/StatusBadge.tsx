/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCircleLine,
  RiCloseCircleFill,
  RiInformationFill,
} from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './StatusBadge.module.css';

/** What a status means for its reader, apart from its word. @public */
export type StatusTone =
  | 'positive'
  | 'warning'
  | 'negative'
  | 'neutral'
  | 'info';

/** @public */
export interface StatusBadgeProps {
  /** One or two words of the glossary. */
  word: ReactNode;
  tone: StatusTone;
  /** What the word means, shown on hover. */
  meaning?: string;
}

const shapes = {
  positive: RiCheckboxCircleFill,
  warning: RiAlertFill,
  negative: RiCloseCircleFill,
  neutral: RiCircleLine,
  info: RiInformationFill,
};

/**
 * A status as word, shape and colour, so that none of the three has to carry
 * the message alone.
 *
 * @public
 */
export function StatusBadge(props: StatusBadgeProps) {
  const Shape = shapes[props.tone];
  return (
    <span className={styles.badge} data-tone={props.tone} title={props.meaning}>
      <Shape size={14} aria-hidden className={styles.shape} />
      {props.word}
    </span>
  );
}
