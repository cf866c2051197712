/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  AtmosConfig,
  parseAtmosConfig,
  ResolvedRepository,
  resolveRepository,
} from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { EnvironmentsSection } from '../readGitOpsConfig';
import { GitHosts } from '../repository/GitHosts';
import {
  missingSection,
  Suggestions,
} from '@steward/backstage-plugin-provisioning-node';
import { GitRepository } from '../repository/GitRepository';
import { proposedFiles } from '../repository/proposedFiles';
import { RepositorySnapshot } from '../repository/RepositorySnapshot';
import { nextFreeCidr, TakenCidr } from './networks/cidrs';
import { CatalogComponent, catalogComponents } from './components';
import {
  environmentNetworks,
  NetworkUse,
} from './networks/environmentNetworks';
import { learnLayout, StackLayout } from './draft/learnLayout';
import { findNeighbours } from './draft/Neighbour';
import { takenCidrs } from './networks/takenCidrs';

/** The environments of the Atmos repository as they are at this moment. */
export interface Environments {
  repository: GitRepository;
  snapshot: RepositorySnapshot;
  config: AtmosConfig;
  resolved: ResolvedRepository;
  /** The networks that components get. */
  networks: ReadonlyMap<string, NetworkUse>;
  /** Absent where there is no stack to learn from. */
  layout?: StackLayout;
}

export interface EnvironmentRepositoryOptions {
  hosts: GitHosts;
  /** Without one nothing can be asked for. */
  section: EnvironmentsSection | undefined;
}

/** The Atmos repository that the environments are in. */
export class EnvironmentRepository implements Suggestions {
  /** Why nothing can be asked for: the missing configuration. */
  readonly unavailable?: string;
  readonly #hosts: GitHosts;
  readonly #section: EnvironmentsSection;

  constructor(options: EnvironmentRepositoryOptions) {
    this.unavailable = options.section
      ? undefined
      : missingSection('environments.default');
    this.#hosts = options.hosts;
    this.#section = options.section ?? { url: '' };
  }

  /** The stacks as Atmos resolves them, or why there are none. */
  async read(): Promise<Environments | { problem: InputProblem }> {
    const repository = await this.#hosts.open(this.#section.url);
    const snapshot = await repository.snapshot();
    const { config, problems } = parseAtmosConfig(
      snapshot.files,
      this.#section,
    );
    if (!config) {
      const [{ file, reason, fix }] = problems;
      return {
        problem: {
          field: 'repository',
          value: repository.url,
          reason: `${file}: ${reason}`,
          fix: fix ?? 'Correct provisioning.environments.default.url',
        },
      };
    }
    const resolved = await resolveRepository(snapshot.files, config);
    const { organization } = this.#section;
    const folder = organization && `${config.stacksPath}/orgs/${organization}/`;
    return {
      repository,
      snapshot,
      config,
      resolved,
      networks: await environmentNetworks(resolved),
      layout: learnLayout(findNeighbours(snapshot.files, resolved, folder)),
    };
  }

  /** All networks that are in use or on their way. */
  async taken(
    environments: Environments,
    ownBranch?: string,
  ): Promise<TakenCidr[]> {
    const { repository, snapshot, config, resolved, networks } = environments;
    return takenCidrs({
      files: snapshot.files,
      stacksPath: config.stacksPath,
      resolved,
      networks,
      proposed: await proposedFiles(repository, {
        prefix: 'steward/environment.onboard/',
        except: ownBranch,
      }),
    });
  }

  componentsOf({ snapshot, config, layout }: Environments): CatalogComponent[] {
    return catalogComponents(snapshot.files, config.stacksPath, layout);
  }

  /**
   * The next free network of a length, and all that are in use.
   *
   * @throws ConflictError when the repository cannot be read as one of Atmos,
   *   or has no room left.
   */
  async cidr(prefix: number): Promise<{ cidr: string; taken: TakenCidr[] }> {
    const taken = await this.taken(await this.#readable());
    const cidr = nextFreeCidr(taken, prefix);
    if (!cidr) {
      throw new ConflictError(`No /${prefix} is free in 10.0.0.0/8`);
    }
    return { cidr, taken };
  }

  /**
   * Names of the components that a stack can choose.
   *
   * @throws ConflictError when the repository cannot be read as one of Atmos.
   */
  async components(): Promise<string[]> {
    return this.componentsOf(await this.#readable()).map(({ name }) => name);
  }

  async #readable(): Promise<Environments> {
    if (this.unavailable) {
      throw new ConflictError(this.unavailable);
    }
    const environments = await this.read();
    if ('problem' in environments) {
      const { reason, fix } = environments.problem;
      throw new ConflictError(`${reason}; ${fix}`);
    }
    return environments;
  }
}
