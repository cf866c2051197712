/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  EstateShard,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';
import { GitSourceContext } from './GitSourceOptions';
import { holdFaulty } from './holdFaulty';
import { readProblem } from './readProblem';
import { RepositoryContent, RepositoryState } from './RepositoryState';

/** Text that came with an ETag. */
export interface FetchedContent {
  etag: string;
  /** Content, or why the whole of it cannot be used. */
  content: RepositoryContent | Pick<ShardReading, 'outcome' | 'problem'>;
}

/**
 * Reads a shard that is one repository or one document: unchanged content is
 * answered from memory, an error of the host becomes an outcome, and what
 * is faulty keeps its last known good.
 */
export async function readRepository(options: {
  url: string;
  shard: EstateShard;
  context: GitSourceContext;
  /** Changes with everything but the content that decides about the records. */
  fingerprint: string;
  urlOf: (file: string) => string;
  /** @throws NotModifiedError when the ETag still holds. */
  fetch: (etag: string | undefined) => Promise<FetchedContent>;
}): Promise<ShardReading> {
  const { url, shard, context, fingerprint } = options;
  const memoryKey = `${shard.id}/state`;
  const known = await context.memory.get<RepositoryState>(memoryKey);
  const current = known?.fingerprint === fingerprint ? known : undefined;
  let fetched: FetchedContent;
  try {
    fetched = await options.fetch(current?.etag || undefined);
  } catch (error) {
    if (
      error instanceof Error &&
      error.name === 'NotModifiedError' &&
      current
    ) {
      return {
        outcome: 'complete',
        records: current.records,
        quarantined: current.quarantined,
        facts: { ...current.facts, answer: 'unchanged since the last reading' },
      };
    }
    return { ...readProblem(error, url), records: [], quarantined: [] };
  }
  const { etag, content } = fetched;
  if ('outcome' in content) {
    return { ...content, records: [], quarantined: [] };
  }
  const held = holdFaulty({
    content,
    previous: await context.previous(shard.id),
    origins: known?.origins ?? {},
    urlOf: options.urlOf,
  });
  const facts = { ...content.facts, revision: etag };
  await context.memory.set<RepositoryState>(memoryKey, {
    fingerprint,
    etag,
    facts,
    ...held,
  });
  return {
    outcome: 'complete',
    records: held.records,
    quarantined: held.quarantined,
    facts,
  };
}

/** The texts of the files of a tree that the filter takes. */
export async function readTexts(
  reader: UrlReaderService,
  url: string,
  options: {
    etag?: string;
    signal: AbortSignal;
    filter: (path: string) => boolean;
    maxBytes: number;
  },
): Promise<{ etag: string; files: Map<string, string>; tooLarge: string[] }> {
  const tooLarge: string[] = [];
  const tree = await reader.readTree(url, {
    etag: options.etag,
    signal: options.signal,
    filter: (path, info) => {
      if (!options.filter(path)) {
        return false;
      }
      if (info && info.size > options.maxBytes) {
        tooLarge.push(path);
        return false;
      }
      return true;
    },
  });
  const files = new Map<string, string>();
  for (const file of await tree.files()) {
    files.set(file.path, (await file.content()).toString());
  }
  return { etag: tree.etag, files, tooLarge };
}
