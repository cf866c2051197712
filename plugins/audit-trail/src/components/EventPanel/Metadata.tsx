/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import { auditTrailTranslationRef } from '../../translation';
import { Section } from './Section';

/** What the plugin said about the event beside the common facts. */
export function Metadata(props: { metadata: AuditRecord['metadata'] }) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const entries = Object.entries(props.metadata ?? {});
  if (entries.length === 0) {
    return null;
  }
  return (
    <Section title={t('event.details')}>
      <DefinitionList
        items={entries.map(([term, value]) => ({
          term,
          value: typeof value === 'string' ? value : JSON.stringify(value),
        }))}
      />
    </Section>
  );
}
