/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, VisuallyHidden } from '@backstage/ui';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { scrollRegionProps } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { auditTrailTranslationRef } from '../../translation';
import styles from './EventPanel.module.css';
import { Section } from './Section';

/** The record as it is stored and exported. */
export function RawEvent(props: { event: AuditRecord }) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const text = JSON.stringify(props.event, null, 2);
  const [message, setMessage] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setMessage(t('rawEvent.copied'));
    } catch {
      setMessage(t('rawEvent.copyFailed'));
    }
  };
  return (
    <Section title={t('rawEvent.title')}>
      <details>
        <summary className={styles.summary}>{t('rawEvent.show')}</summary>
        <div className={styles.raw}>
          <span className={styles.fact}>
            <Button variant="secondary" size="small" onPress={copy}>
              {t('rawEvent.copy')}
            </Button>
            <span role="status">{message}</span>
            <VisuallyHidden>
              {t('event.titleOf', { id: props.event.id })}
            </VisuallyHidden>
          </span>
          <pre
            className={styles.json}
            {...scrollRegionProps(t('rawEvent.label'))}
          >
            {text}
          </pre>
        </div>
      </details>
    </Section>
  );
}
