/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { NewPullRequest, PullRequest, PullRequests } from '../PullRequests';
import { unless } from '../unless';
import { GitLabProject } from './GitLabProject';
import { mergeRequestSchema } from './gitLabSchemas';
import { toPullRequest } from './toPullRequest';
import { withoutQuickActions } from './withoutQuickActions';

/** The merge requests of one project of GitLab. */
export class GitLabMergeRequests implements PullRequests {
  readonly #project: GitLabProject;

  constructor(project: GitLabProject) {
    this.#project = project;
  }

  async from(branch: string): Promise<PullRequest[]> {
    return this.#find({ source_branch: branch });
  }

  async recent(state: 'open' | 'all'): Promise<PullRequest[]> {
    return this.#find({
      ...(state === 'open' && { state: 'opened' }),
      order_by: 'updated_at',
    });
  }

  async get(number: number): Promise<PullRequest> {
    const path = ['merge_requests', String(number)];
    return toPullRequest(await this.#project.send(path, mergeRequestSchema));
  }

  async open(options: NewPullRequest): Promise<PullRequest | undefined> {
    const opened = await unless('moved', () =>
      this.#project.send(['merge_requests'], mergeRequestSchema, {
        body: {
          title: options.title,
          description: withoutQuickActions(options.body),
          source_branch: options.branch,
          target_branch: options.base,
        },
      }),
    );
    return opened && toPullRequest(opened);
  }

  async updateBody(number: number, body: string): Promise<void> {
    await this.#change(number, { description: withoutQuickActions(body) });
  }

  async close(number: number, reason: string): Promise<void> {
    await this.#change(number, { state_event: 'close' });
    const notes = ['merge_requests', String(number), 'notes'];
    await this.#project.send(notes, z.object({}), {
      body: { body: withoutQuickActions(reason) },
    });
  }

  async #change(number: number, body: object): Promise<void> {
    const path = ['merge_requests', String(number)];
    await this.#project.send(path, mergeRequestSchema, { method: 'PUT', body });
  }

  /** Those of this project alone: a fork may have a branch of the same name. */
  async #find(query: Record<string, string>): Promise<PullRequest[]> {
    const found = await this.#project.send(
      ['merge_requests'],
      z.array(mergeRequestSchema),
      { query: { ...query, per_page: '100' } },
    );
    return found
      .filter(
        request => request.source_project_id === request.target_project_id,
      )
      .map(toPullRequest);
  }
}
