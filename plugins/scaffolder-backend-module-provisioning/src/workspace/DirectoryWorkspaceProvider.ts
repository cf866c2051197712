/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  restoreWorkspace,
  serializeWorkspace,
  WorkspaceProvider,
} from '@backstage/plugin-scaffolder-node/alpha';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'fs/promises';
import { join } from 'path';
import { checkWorkspaceSize } from './checkWorkspaceSize';

/**
 * Keeps workspaces of tasks as archives in a folder, for portals whose
 * replicas share one, or that have one replica. Archives of tasks that failed
 * stay for a later retry, until they are pruned.
 *
 * @public
 */
export class DirectoryWorkspaceProvider implements WorkspaceProvider {
  static create(options: {
    path: string;
    /** In bytes, of one archive. */
    maximumSize: number;
  }): DirectoryWorkspaceProvider {
    return new DirectoryWorkspaceProvider(options.path, options.maximumSize);
  }

  readonly #path: string;
  readonly #maximumSize: number;

  private constructor(path: string, maximumSize: number) {
    this.#path = path;
    this.#maximumSize = maximumSize;
  }

  /** @throws InputError when the workspace is too large. */
  async serializeWorkspace(options: {
    path: string;
    taskId: string;
  }): Promise<void> {
    const { contents } = await serializeWorkspace({ path: options.path });
    checkWorkspaceSize(contents, this.#maximumSize);
    const file = this.#fileOf(options.taskId);
    const unfinished = `${file}.unfinished`;
    await mkdir(this.#path, { recursive: true, mode: 0o700 });
    await writeFile(unfinished, contents, { mode: 0o600 });
    await rename(unfinished, file);
  }

  async rehydrateWorkspace(options: {
    taskId: string;
    targetPath: string;
  }): Promise<void> {
    const buffer = await readIfPresent(this.#fileOf(options.taskId));
    if (buffer) {
      await restoreWorkspace({ path: options.targetPath, buffer });
    }
  }

  async cleanWorkspace(options: { taskId: string }): Promise<void> {
    await rm(this.#fileOf(options.taskId), { force: true });
  }

  /** Removes archives that nobody touched since then. */
  async prune(before: Date): Promise<void> {
    await mkdir(this.#path, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.#path)) {
      const file = join(this.#path, name);
      const { mtime } = await stat(file);
      if (mtime < before) {
        await rm(file, { force: true });
      }
    }
  }

  #fileOf(taskId: string): string {
    return resolveSafeChildPath(this.#path, `${taskId}.tar`);
  }
}

async function readIfPresent(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
