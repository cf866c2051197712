/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import { Section } from './Section';

/** What the plugin said about the event beside the common facts. */
export function Metadata(props: { metadata: AuditRecord['metadata'] }) {
  const entries = Object.entries(props.metadata ?? {});
  if (entries.length === 0) {
    return null;
  }
  return (
    <Section title="Details">
      <DefinitionList
        items={entries.map(([term, value]) => ({
          term,
          value: typeof value === 'string' ? value : JSON.stringify(value),
        }))}
      />
    </Section>
  );
}
