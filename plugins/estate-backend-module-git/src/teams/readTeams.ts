/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { recordKey } from '@steward/backstage-plugin-estate-common';
import { parseTeamFile } from '@steward/backstage-plugin-estate-node';
import { RepositoryContent } from '../repository/RepositoryState';

/**
 * Teams and namespaces of the given files, in the order of their paths. A team
 * or namespace that an earlier file has claimed sets the later file aside.
 */
export function readTeams(options: {
  files: ReadonlyMap<string, string>;
  cluster?: string;
  groupNamespace?: string;
  urlOf: (file: string) => string;
}): RepositoryContent {
  const content: RepositoryContent = { records: [], faults: [], facts: {} };
  const claimed = new Map<string, string>();
  for (const file of [...options.files.keys()].sort()) {
    const parsed = parseTeamFile({
      file,
      text: options.files.get(file) ?? '',
      url: options.urlOf(file),
      cluster: options.cluster,
    });
    if ('fault' in parsed) {
      content.faults.push(parsed.fault);
      continue;
    }
    const records = [
      {
        ...parsed.team,
        ...(options.groupNamespace && {
          groupNamespace: options.groupNamespace,
        }),
      },
      ...(parsed.namespace ? [parsed.namespace] : []),
    ];
    const taken = records.find(record => claimed.has(recordKey(record)));
    if (taken) {
      const what = taken.kind === 'team' ? 'team' : 'namespace';
      content.faults.push({
        file,
        kind: taken.kind,
        field: what,
        value: taken.id,
        reason: `${claimed.get(
          recordKey(taken),
        )} and ${file} both claim the ${what} ${taken.id}; the first one holds`,
        fix: `Give ${file} a ${what} of its own, or remove it.`,
      });
      continue;
    }
    for (const record of records) {
      claimed.set(recordKey(record), file);
      content.records.push({ record, files: [file] });
    }
  }
  content.facts = {
    files: String(options.files.size),
    teams: String(
      content.records.filter(({ record }) => record.kind === 'team').length,
    ),
  };
  return content;
}
