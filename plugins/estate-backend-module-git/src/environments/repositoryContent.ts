/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  parseAtmosConfig,
  resolveRepository,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';
import { environmentContent } from './environmentContent';
import { fileUrl } from '../repository/fileUrl';
import { RepositoryContent } from '../repository/RepositoryState';

/** What the files of an Atmos repository hold; partial when nothing says what a stack is. */
export async function repositoryContent(options: {
  files: ReadonlyMap<string, string>;
  url: string;
  configPath?: string;
  nameTemplate?: string;
}): Promise<RepositoryContent | Pick<ShardReading, 'outcome' | 'problem'>> {
  const { files, url } = options;
  const { config, problems } = parseAtmosConfig(files, options);
  const partial = (code: string, message: string, fix?: string) => ({
    outcome: 'partial' as const,
    problem: { code, message: `${message} Nothing is removed.`, fix },
  });
  if (!config) {
    const [problem] = problems;
    const line = problem.line ? `:${problem.line}` : '';
    return partial(
      'NoAtmosConfiguration',
      `${url}: ${problem.file}${line}: ${problem.reason}.`,
      problem.fix,
    );
  }
  const resolved = await resolveRepository(files, config);
  if (resolved.stackFiles.length === 0) {
    return partial(
      'NoStacks',
      `${url}: no file below ${
        config.stacksPath || 'the root'
      } is a stack by included_paths ${JSON.stringify(
        config.includedPaths,
      )} and excluded_paths ${JSON.stringify(config.excludedPaths)} of ${
        config.file
      }.`,
      `Correct stacks.base_path, included_paths or excluded_paths in ${config.file}.`,
    );
  }
  const content = environmentContent(resolved, file =>
    fileUrl(url, file ?? ''),
  );
  content.facts.configuration = config.file;
  if (problems.length > 0) {
    content.facts.configurationProblems = problems
      .map(({ file, field, reason }) => `${file} ${field ?? ''}: ${reason}`)
      .join('; ')
      .slice(0, 1000);
  }
  return content;
}
