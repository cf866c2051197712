/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EXECUTABLE, modeOf, PLAIN } from '../fileModes';
import { TreeEntry, TreeFile } from '../GitHost';

/** One step of a commit. */
export interface CommitAction {
  action: 'create' | 'update' | 'delete' | 'chmod';
  file_path: string;
  content?: string;
  encoding?: 'base64';
  /** The last commit that changed the file; after another one GitLab refuses. */
  last_commit_id?: string;
  execute_filemode?: boolean;
}

/** What is at the path of a file before a commit. */
export interface PresentFile extends TreeEntry {
  lastCommit?: string;
}

/**
 * The steps that bring a file to its content and mode. `update` keeps the mode,
 * `create` makes a plain file, and a symbolic link is replaced.
 *
 * Source: https://docs.gitlab.com/api/commits/#create-a-commit
 */
export function commitActions(
  { path, content, executable }: TreeFile,
  present: PresentFile | undefined,
): CommitAction[] {
  const last_commit_id = present?.lastCommit;
  const removal = {
    action: 'delete' as const,
    file_path: path,
    last_commit_id,
  };
  if (content === null) {
    return present ? [removal] : [];
  }
  const isFile = present && [PLAIN, EXECUTABLE].includes(present.mode);
  const written = {
    file_path: path,
    // Bytes as they are: a text would lose its byte order mark.
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64' as const,
  };
  const mode = modeOf(executable, present?.mode);
  const writtenMode = isFile ? present.mode : PLAIN;
  return [
    ...(present && !isFile ? [removal] : []),
    isFile
      ? { action: 'update', ...written, last_commit_id }
      : { action: 'create', ...written },
    ...(mode === writtenMode
      ? []
      : [
          {
            action: 'chmod' as const,
            file_path: path,
            execute_filemode: mode === EXECUTABLE,
          },
        ]),
  ];
}
