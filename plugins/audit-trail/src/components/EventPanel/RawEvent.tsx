/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button, VisuallyHidden } from '@backstage/ui';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { scrollRegionProps } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import styles from './EventPanel.module.css';
import { Section } from './Section';

/** The record as it is stored and exported. */
export function RawEvent(props: { event: AuditRecord }) {
  const text = JSON.stringify(props.event, null, 2);
  const [message, setMessage] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setMessage('Copied');
    } catch {
      setMessage('The browser refused to copy; select the text instead');
    }
  };
  return (
    <Section title="Record">
      <details>
        <summary className={styles.summary}>Show the raw JSON</summary>
        <div className={styles.raw}>
          <span className={styles.fact}>
            <Button variant="secondary" size="small" onPress={copy}>
              Copy JSON
            </Button>
            <span role="status">{message}</span>
            <VisuallyHidden>{`Event ${props.event.id}`}</VisuallyHidden>
          </span>
          <pre className={styles.json} {...scrollRegionProps('Raw JSON')}>
            {text}
          </pre>
        </div>
      </details>
    </Section>
  );
}
