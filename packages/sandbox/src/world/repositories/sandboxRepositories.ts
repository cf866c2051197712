/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { sandboxPeople } from '../people';
import { atmosFiles } from './atmosFiles';
import { gitopsFiles } from './gitopsFiles';

/**
 * A repository as it is on the first start.
 *
 * @public
 */
export interface SeededRepository {
  owner: string;
  name: string;
  description: string;
  message: string;
  author: { name: string; email: string; date: Date };
  /** File contents by path. */
  files: Record<string, string>;
}

const FIRST_COMMIT = new Date('2026-01-12T09:00:00Z');

/**
 * The repositories of the sandbox: the GitOps one with the teams and the Atmos
 * one with the environments. Equal accounts give equal commits.
 *
 * @public
 */
export function sandboxRepositories(
  accounts: readonly { id: string; name: string }[],
): SeededRepository[] {
  const priya = sandboxPeople.find(({ name }) => name === 'priya.natarajan');
  const author = {
    name: priya?.displayName ?? 'Northwind Platform',
    email: priya?.email ?? 'platform@steward.example',
    date: FIRST_COMMIT,
  };
  const ids = new Map(accounts.map(({ name, id }) => [name, id]));
  return [
    {
      owner: 'northwind',
      name: 'platform-gitops',
      description: 'What runs on the EKS clusters, and the teams on them',
      message: 'Move the clusters under Argo CD\n',
      author,
      files: gitopsFiles({ clusterOf: team => `prod-${team.accountPrefix}` }),
    },
    {
      owner: 'northwind',
      name: 'infrastructure-live',
      description: 'AWS environments, described for Atmos',
      message: 'Describe the AWS environments\n',
      author,
      files: atmosFiles({ accountIdOf: name => ids.get(name) }),
    },
  ];
}
