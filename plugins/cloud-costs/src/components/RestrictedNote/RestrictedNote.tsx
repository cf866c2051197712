/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RiLockLine } from '@remixicon/react';
import styles from './RestrictedNote.module.css';

/** Says that totals leave out what the reader may not see. */
export function RestrictedNote() {
  return (
    <p className={styles.note}>
      <RiLockLine size={14} aria-hidden />
      Only the costs that you may see. There may be more.
    </p>
  );
}
