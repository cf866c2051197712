/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { describeEntityType } from '@steward/backstage-plugin-portal-react';

/** What the search index knows of an entity, in the words of the portal. */
export interface EntityDocument {
  title: string;
  href: string;
  /** `AWS account` */
  type: string;
  /** `spec.type`, or the kind in small letters. */
  kindId: string;
  /** Where the name of the entity carries it. */
  accountId?: string;
  owner?: string;
}

/** Reads a document of the catalog's index. */
export function readEntityDocument(document: {
  title: string;
  location: string;
}): EntityDocument {
  const { title, location } = document;
  const { kind, type, owner } = document as {
    kind?: string;
    type?: string;
    owner?: string;
  };
  const isTyped = type !== undefined && type !== 'other';
  return {
    title,
    href: location,
    type: describeEntityType({
      kind: kind ?? 'entity',
      spec: isTyped ? { type } : undefined,
    }),
    kindId: isTyped && kind === 'Resource' ? type : kind?.toLowerCase() ?? '',
    accountId: /(?:^|[-/])(\d{12})(?:-|$)/.exec(location)?.[1],
    owner: owner || undefined,
  };
}
