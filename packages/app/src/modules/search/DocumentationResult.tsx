/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { RiArticleLine } from '@remixicon/react';
import { MiddleTruncate } from '@steward/backstage-plugin-portal-react';
import styles from './EntityResult.module.css';

/** A found page of documentation, or a section of one, and whose it is. */
export function DocumentationResult(props: {
  result?: { title: string; location: string; entityTitle?: string };
}) {
  if (!props.result) {
    return null;
  }
  const { title, location, entityTitle } = props.result;
  return (
    <div className={styles.row}>
      <RiArticleLine size={20} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <Link href={location} aria-label={title} className={styles.title}>
          <MiddleTruncate text={title} />
        </Link>
        <span className={styles.facts}>
          {['Documentation', entityTitle].filter(Boolean).join(' · ')}
        </span>
      </div>
    </div>
  );
}
