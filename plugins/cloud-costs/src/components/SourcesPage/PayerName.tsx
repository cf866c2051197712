/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatAccountId } from '@steward/backstage-plugin-portal-react';
import styles from './SourcesPage.module.css';

/** A payer and the source that it was read from; what people enter has no payer. */
export function PayerName(props: { payer: string; source: string }) {
  const { payer, source } = props;
  if (payer === source) {
    return <span className={styles.about}>{source}</span>;
  }
  return (
    <>
      {formatAccountId(payer)} <span className={styles.about}>{source}</span>
    </>
  );
}
