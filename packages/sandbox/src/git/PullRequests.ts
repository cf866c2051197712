/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { promises as fs } from 'node:fs';
import { z } from 'zod';
import { readTextIfPresent } from '../shared/readTextIfPresent';
import { GitHubError } from './GitHubError';
import { pullRequestSchema } from './PullRequest';
import type {
  PullRequest,
  PullRequestComment,
  PullRequestReview,
} from './PullRequest';
import type { GitRepository } from './repository/GitRepository';

/**
 * What a new pull request is made of.
 *
 * @public
 */
export interface OpenPullRequestOptions {
  title: string;
  body: string;
  head: string;
  base: string;
  author: string;
}

/**
 * How to merge a pull request.
 *
 * @public
 */
export interface MergePullRequestOptions {
  number: number;
  method: 'merge' | 'squash';
  /** The head that the caller has seen; another one is refused. */
  expectedHead?: string;
  title?: string;
  message?: string;
  by: { login: string; name: string; email: string };
}

function refuse(message: string): GitHubError {
  return GitHubError.invalid({
    resource: 'PullRequest',
    code: 'custom',
    message,
  });
}

function closedAtAfter(
  pull: PullRequest,
  state: PullRequest['state'] | undefined,
  now: string,
): string | undefined {
  if (state === 'open') {
    return undefined;
  }
  return state === 'closed' ? pull.closedAt ?? now : pull.closedAt;
}

/**
 * The pull requests of one repository, kept in a JSON file beside it.
 *
 * @public
 */
export class PullRequests {
  readonly #repository: GitRepository;
  readonly #file: string;
  readonly #now: () => Date;
  #all: PullRequest[];

  private constructor(
    repository: GitRepository,
    file: string,
    now: () => Date,
    all: PullRequest[],
  ) {
    this.#repository = repository;
    this.#file = file;
    this.#now = now;
    this.#all = all;
  }

  static async open(options: {
    repository: GitRepository;
    file: string;
    now: () => Date;
  }): Promise<PullRequests> {
    const { repository, file, now } = options;
    const text = (await readTextIfPresent(file)) ?? '[]';
    const all = z.array(pullRequestSchema).parse(JSON.parse(text));
    return new PullRequests(repository, file, now, all);
  }

  /** All pull requests with their live heads, newest first. */
  async list(): Promise<PullRequest[]> {
    return Promise.all([...this.#all].reverse().map(pull => this.#live(pull)));
  }

  async get(number: number): Promise<PullRequest> {
    const found = this.#all.find(pull => pull.number === number);
    if (!found) {
      throw GitHubError.notFound();
    }
    return this.#live(found);
  }

  /** Whether an open pull request could be merged as it is. */
  async mergeable(pull: PullRequest): Promise<boolean> {
    const base = await this.#repository.branch(pull.base);
    const head = await this.#repository.branch(pull.head);
    return Boolean(
      pull.state === 'open' &&
        base &&
        head &&
        (await this.#repository.history.mergedTree(base, head)),
    );
  }

  open(options: OpenPullRequestOptions): Promise<PullRequest> {
    return this.#repository.exclusively(async () => {
      const { head, base } = options;
      const headCommit = await this.#repository.branch(head);
      const baseTip = await this.#repository.branch(base);
      for (const [field, oid] of Object.entries({
        head: headCommit,
        base: baseTip,
      })) {
        if (!oid) {
          const resource = 'PullRequest';
          throw GitHubError.invalid({ resource, field, code: 'invalid' });
        }
      }
      if (!headCommit || !baseTip) {
        throw GitHubError.notFound();
      }
      const twin = this.#all.find(
        pull =>
          pull.state === 'open' && pull.head === head && pull.base === base,
      );
      if (twin) {
        const { owner } = this.#repository;
        throw refuse(`A pull request already exists for ${owner}:${head}.`);
      }
      const baseCommit = await this.#repository.history.mergeBase(
        baseTip,
        headCommit,
      );
      if (!baseCommit || baseCommit === headCommit) {
        throw refuse(`No commits between ${base} and ${head}`);
      }
      const time = this.#now().toISOString();
      const pull: PullRequest = {
        ...options,
        number: this.#all.length + 1,
        headCommit,
        baseCommit,
        state: 'open',
        createdAt: time,
        updatedAt: time,
        labels: [],
        comments: [],
        reviewers: [],
        teamReviewers: [],
        reviews: [],
      };
      await this.#save([...this.#all, pull]);
      return pull;
    });
  }

  update(
    number: number,
    change: Partial<
      Pick<
        PullRequest,
        'title' | 'body' | 'state' | 'labels' | 'reviewers' | 'teamReviewers'
      >
    >,
  ): Promise<PullRequest> {
    return this.#repository.exclusively(async () => {
      const pull = await this.get(number);
      if (change.state === 'open' && pull.mergedAt) {
        throw refuse('state cannot be changed. The pull request was merged.');
      }
      const time = this.#now().toISOString();
      return this.#replace({
        ...pull,
        ...change,
        closedAt: closedAtAfter(pull, change.state, time),
        updatedAt: time,
      });
    });
  }

  comment(
    number: number,
    author: string,
    body: string,
  ): Promise<PullRequestComment> {
    return this.#repository.exclusively(async () => {
      const pull = await this.get(number);
      const time = this.#now().toISOString();
      const id = number * 10_000 + pull.comments.length + 1;
      const comment = { id, author, body, createdAt: time };
      const comments = [...pull.comments, comment];
      await this.#replace({ ...pull, comments, updatedAt: time });
      return comment;
    });
  }

  /** Adds a review of the head as it is; who gives it is asked no longer. */
  review(
    number: number,
    options: Pick<PullRequestReview, 'author' | 'state' | 'body'>,
  ): Promise<PullRequestReview> {
    return this.#repository.exclusively(async () => {
      const pull = await this.get(number);
      const submittedAt = this.#now().toISOString();
      const review = {
        ...options,
        id: number * 10_000 + pull.reviews.length + 1,
        commit: pull.headCommit,
        submittedAt,
      };
      await this.#replace({
        ...pull,
        reviews: [...pull.reviews, review],
        reviewers: pull.reviewers.filter(name => name !== options.author),
        updatedAt: submittedAt,
      });
      return review;
    });
  }

  merge(options: MergePullRequestOptions): Promise<PullRequest> {
    return this.#repository.exclusively(async () => {
      const { by } = options;
      const pull = await this.get(options.number);
      const head = await this.#repository.branch(pull.head);
      const base = await this.#repository.branch(pull.base);
      if (pull.state !== 'open' || !head || !base) {
        throw new GitHubError(405, 'Pull Request is not mergeable');
      }
      if (options.expectedHead && options.expectedHead !== head) {
        throw new GitHubError(
          409,
          'Head branch was modified. Review and try the merge again.',
        );
      }
      const tree = await this.#repository.history.mergedTree(base, head);
      if (!tree) {
        throw new GitHubError(405, 'Pull Request is not mergeable');
      }
      const date = this.#now();
      const signature = { name: by.name, email: by.email, date };
      const squash = options.method === 'squash';
      const title =
        options.title ??
        (squash
          ? `${pull.title} (#${pull.number})`
          : `Merge pull request #${pull.number} from ${
              this.#repository.owner
            }/${pull.head}`);
      const message = options.message ?? (squash ? pull.body : pull.title);
      const mergeCommit = await this.#repository.objects.writeCommit({
        tree,
        parents: squash ? [base] : [base, head],
        message: `${title}\n\n${message}\n`,
        author: signature,
        committer: signature,
      });
      const reference = `refs/heads/${pull.base}`;
      await this.#repository.advanceReference(reference, mergeCommit);
      const time = date.toISOString();
      return this.#replace({
        ...pull,
        headCommit: head,
        state: 'closed',
        closedAt: time,
        mergedAt: time,
        updatedAt: time,
        mergedBy: by.login,
        mergeCommit,
      });
    });
  }

  async #live(pull: PullRequest): Promise<PullRequest> {
    if (pull.state === 'closed') {
      return pull;
    }
    const headCommit =
      (await this.#repository.branch(pull.head)) ?? pull.headCommit;
    const base = await this.#repository.branch(pull.base);
    const baseCommit =
      base && (await this.#repository.history.mergeBase(base, headCommit));
    return { ...pull, headCommit, baseCommit: baseCommit ?? pull.baseCommit };
  }

  async #replace(changed: PullRequest): Promise<PullRequest> {
    await this.#save(
      this.#all.map(pull => (pull.number === changed.number ? changed : pull)),
    );
    return changed;
  }

  async #save(all: PullRequest[]): Promise<void> {
    const draft = `${this.#file}.new`;
    await fs.writeFile(draft, `${JSON.stringify(all, undefined, 2)}\n`);
    await fs.rename(draft, this.#file);
    this.#all = all;
  }
}
