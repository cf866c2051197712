/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  cutText,
  scrubText,
  storableText,
} from '@steward/backstage-plugin-portal-node';
import { Finding } from '@steward/backstage-plugin-scorecards-common';
import { LRUCache } from 'lru-cache';

const MAX_ID = 1024;
const MAX_NAME = 512;
const MAX_PROSE = 1000;

/** Thousands of findings of one control share their title. */
const prose = new LRUCache<string, string>({ max: 2000 });

/**
 * The gate for text of reports: what no database stores is replaced, secrets
 * are taken out of sentences, and everything has a length.
 *
 * @returns the finding as it may be stored, or why it may not
 */
export function admitFinding(
  finding: Finding,
): { finding: Finding } | { reason: string } {
  if (finding.id.length > MAX_ID || finding.control.id.length > MAX_NAME) {
    return {
      reason: `The id of the finding or of its control is too long. Shorten them to ${MAX_ID} and ${MAX_NAME} characters.`,
    };
  }
  const { resource, control } = finding;
  return {
    finding: {
      ...finding,
      id: storableText(finding.id),
      control: {
        catalog: nameText(control.catalog) ?? '',
        id: storableText(control.id),
      },
      title: proseText(finding.title) ?? '',
      suppression: proseText(finding.suppression),
      suppressedBy: nameText(finding.suppressedBy),
      url:
        finding.url && finding.url.length <= MAX_ID * 2
          ? storableText(finding.url)
          : undefined,
      resource: {
        entityRef: nameText(resource.entityRef),
        arn: nameText(resource.arn),
        accountId: nameText(resource.accountId),
        region: nameText(resource.region),
        cluster: nameText(resource.cluster),
        namespace: nameText(resource.namespace),
        type: nameText(resource.type),
        name: nameText(resource.name),
      },
    },
  };
}

function nameText(text: string | undefined): string | undefined {
  return text ? cutText(storableText(text), MAX_NAME) : undefined;
}

function proseText(text: string | undefined): string | undefined {
  if (!text) {
    return undefined;
  }
  const known = prose.get(text);
  if (known !== undefined) {
    return known;
  }
  // Cut before it is searched for secrets: no text of a report may take long.
  const admitted = scrubText(cutText(storableText(text), MAX_PROSE)).text;
  prose.set(text, admitted);
  return admitted;
}
