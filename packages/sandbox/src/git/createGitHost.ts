/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxRepositories } from '../world/repositories';
import type { SeededRepository } from '../world/repositories';
import { GitCalls } from './GitCalls';
import { GitHubError } from './GitHubError';
import type { GitHostContext, HostedRepository } from './GitHostContext';
import { hostUrls } from './HostUrls';
import { PullRequests } from './PullRequests';
import { repositoryFaultSchema } from './RepositoryFault';
import type { RepositoryFault } from './RepositoryFault';
import { answerErrors } from './api/answerErrors';
import { apiRouter } from './api/apiRouter';
import { repositoryOf } from './api/route';
import { gitLabRouter } from './gitlab/gitLabRouter';
import { projectPathOf } from './gitlab/projects';
import { pagesRouter } from './pages/pagesRouter';
import { rawRouter } from './rawRouter';
import { GitRepository } from './repository/GitRepository';

/**
 * Options of {@link createGitHost}.
 *
 * @public
 */
export interface GitHostOptions {
  /** Folder that keeps the repositories; without it they go on stop. */
  dataFolder?: string;
  /** Address of the sandbox, such as `http://localhost:4566`. */
  url: string;
  /** Accounts of the world, which the environments are in. */
  accounts: readonly { id: string; name: string }[];
  /** Clock of new commits and pull requests. */
  now?: () => Date;
  /** Instead of those of the world. */
  repositories?: SeededRepository[];
}

/**
 * The Git host of the sandbox.
 *
 * @public
 */
export interface GitHost {
  /** REST API (`/api/v3`), raw files (`/raw`), faults and calls; mount at `/git`. */
  handler: Router;
  /** Pages for people at `/<owner>/<repository>/…`; mount at the root. */
  pages: Router;
  /** The same repositories as a GitLab, with pages; mount at `/gitlab`. */
  gitLab: Router;
  /** Address of a repository by `owner/name`, as the portal refers to it. */
  repositoryUrl(fullName: string): string;
  /** Address of the same repository on GitLab. */
  gitLabUrl(fullName: string): string;
  /** A repository by `owner/name`, for what deploys it. */
  repository(fullName: string): GitRepository;
  /** Lets a repository misbehave; `undefined` ends it. */
  setFault(fullName: string, fault: RepositoryFault | undefined): void;
  /** How often each operation of the REST API was called. */
  readonly calls: GitCalls;
  stop(): Promise<void>;
}

/** Token of the sandbox; opens nothing but the sandbox. */
const ACCESS_TOKEN = 'sandbox-git-token';

async function openRepository(
  folder: string,
  seed: SeededRepository,
  now: () => Date,
): Promise<HostedRepository> {
  const { owner, name, description } = seed;
  const parent = join(folder, owner);
  await mkdir(parent, { recursive: true });
  const gitdir = join(parent, `${name}.git`);
  const git = await GitRepository.open({
    owner,
    name,
    description,
    gitdir,
    seed,
  });
  const file = join(parent, `${name}.pulls.json`);
  const pulls = await PullRequests.open({ repository: git, file, now });
  return { git, pulls };
}

function faultRouter(context: GitHostContext): Router {
  const router = express.Router();
  router.get('/:owner/:repo', (req, res) => {
    res.json(repositoryOf(context, req).fault ?? {});
  });
  router.put('/:owner/:repo', express.json(), (req, res) => {
    const repository = repositoryOf(context, req);
    repository.fault = repositoryFaultSchema.parse(req.body);
    res.json(repository.fault);
  });
  router.delete('/:owner/:repo', (req, res) => {
    repositoryOf(context, req).fault = undefined;
    res.status(204).end();
  });
  router.use(answerErrors);
  return router;
}

function callRouter(calls: GitCalls): Router {
  const router = express.Router();
  router.get('/', (_req, res) => {
    res.json(calls.read());
  });
  router.delete('/', (_req, res) => {
    calls.clear();
    res.status(204).end();
  });
  return router;
}

/**
 * Starts the Git host: subsets of the REST APIs of GitHub and GitLab, and pages, over real repositories
 * on disk, made from the world on the first start.
 *
 * @public
 */
export async function createGitHost(options: GitHostOptions): Promise<GitHost> {
  const folder = options.dataFolder
    ? join(options.dataFolder, 'git')
    : await mkdtemp(join(tmpdir(), 'steward-git-'));
  const now = options.now ?? (() => new Date());
  const seeds = options.repositories ?? sandboxRepositories(options.accounts);
  const repositories = new Map<string, HostedRepository>();
  for (const seed of seeds) {
    const hosted = await openRepository(folder, seed, now);
    repositories.set(hosted.git.fullName, hosted);
  }

  const find = (fullName: string) => {
    const found = repositories.get(fullName.replace(/\.git$/, ''));
    if (!found) {
      throw GitHubError.notFound();
    }
    return found;
  };
  const context: GitHostContext = {
    urls: hostUrls(options.url),
    token: ACCESS_TOKEN,
    user: {
      login: 'steward-sandbox',
      name: 'Steward Sandbox',
      email: 'steward-sandbox@steward.example',
    },
    now,
    calls: new GitCalls(),
    list: () => [...repositories.values()],
    find: (owner, name) => find(`${owner}/${name}`),
  };

  const handler = express.Router();
  handler.use('/api/v3', apiRouter(context));
  handler.use('/calls', callRouter(context.calls));
  handler.use('/raw', rawRouter(context), answerErrors);
  handler.use('/faults', faultRouter(context));

  return {
    handler,
    pages: pagesRouter(context),
    gitLab: gitLabRouter(context),
    repositoryUrl: fullName =>
      `${context.urls.html}/${find(fullName).git.fullName}`,
    gitLabUrl: fullName =>
      `${context.urls.gitLab}/${projectPathOf(find(fullName).git)}`,
    repository: fullName => find(fullName).git,
    setFault: (fullName, fault) => {
      find(fullName).fault = fault;
    },
    calls: context.calls,
    stop: async () => {
      if (!options.dataFolder) {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
