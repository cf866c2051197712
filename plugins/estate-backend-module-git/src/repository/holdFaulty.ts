/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateRecord,
  QuarantinedRecord,
  recordKey,
} from '@steward/backstage-plugin-estate-common';
import { RepositoryContent, RepositoryState } from './RepositoryState';

/**
 * Holds the last known good of every record whose file cannot be read now. The
 * quarantine names the record where it is known, else the file; all other
 * records of that file are replayed, so that a typing error removes nothing.
 */
export function holdFaulty(options: {
  content: RepositoryContent;
  /** Last known good of the shard. */
  previous: EstateRecord[];
  origins: RepositoryState['origins'];
  urlOf: (file: string) => string;
}): Pick<RepositoryState, 'records' | 'quarantined' | 'origins'> {
  const { content, previous, urlOf } = options;
  const filesOf = (record: EstateRecord): string[] =>
    options.origins[recordKey(record)] ?? [];
  const cameFrom = (record: EstateRecord, file: string) =>
    filesOf(record).includes(file) ||
    ('url' in record && record.url === urlOf(file));

  const records = new Map(
    content.records.map(entry => [recordKey(entry.record), entry]),
  );
  const quarantined = new Map<string, QuarantinedRecord>();
  for (const { file, key, ...fault } of content.faults) {
    const held = previous.filter(record =>
      key ? recordKey(record) === key : cameFrom(record, file),
    );
    const name = key ?? (held[0] ? recordKey(held[0]) : file);
    if (!quarantined.has(name)) {
      quarantined.set(name, { key: name, ...fault });
    }
    for (const record of held) {
      const recordName = recordKey(record);
      const files = filesOf(record).length > 0 ? filesOf(record) : [file];
      const now = records.get(recordName)?.files;
      if (!now || isPartOf(now, files)) {
        records.set(recordName, { record, files });
      }
    }
  }
  const entries = [...records.values()];
  return {
    records: entries.map(entry => entry.record),
    quarantined: [...quarantined.values()],
    origins: Object.fromEntries(
      entries.map(({ record, files }) => [recordKey(record), files]),
    ),
  };
}

/** Whether some, but not all, of a record's files could be read now. */
function isPartOf(now: string[], before: string[]): boolean {
  return (
    before.some(file => now.includes(file)) &&
    before.some(file => !now.includes(file))
  );
}
