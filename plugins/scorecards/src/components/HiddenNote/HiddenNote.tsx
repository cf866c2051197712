/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatCount } from '@steward/backstage-plugin-portal-react';
import styles from './HiddenNote.module.css';

/** How much of a list the reader may not see. */
export function HiddenNote(props: {
  hidden: number;
  singular: string;
  plural?: string;
}) {
  const { hidden, singular, plural = `${singular}s` } = props;
  return hidden === 0 ? null : (
    <p className={styles.note}>
      {`You may not see ${formatCount(
        hidden,
        `more ${singular}`,
        `more ${plural}`,
      )}.`}
    </p>
  );
}
