/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { TeamsSection } from '../../executors/config/ExecutorsConfig';
import { missingSection } from '../../executors/config/readExecutorsConfig';
import { GitHosts } from '../../git/GitHosts';
import { GitRepository } from '../../git/GitRepository';
import { RepositorySnapshot } from '../../git/RepositorySnapshot';
import { proposedFiles } from '../../git/proposedFiles';
import {
  findTeamApplicationSets,
  TeamApplicationSets,
} from './applicationSets';
import { checkTeams } from './checkTeams';
import { TeamFile, teamFile, teamFilesOf, teamPath } from './teamFiles';

/** The teams of the GitOps repository as they are at this moment. */
export interface Teams {
  repository: GitRepository;
  snapshot: RepositorySnapshot;
  files: TeamFile[];
  sets: TeamApplicationSets;
}

/** The GitOps repository that the teams are in. */
export class TeamRepository {
  static create(options: {
    hosts: GitHosts;
    /** Without one nothing can be asked for. */
    section: TeamsSection | undefined;
  }): TeamRepository {
    return new TeamRepository(options.hosts, options.section);
  }

  /** Why nothing can be asked for: the missing configuration. */
  readonly unavailable?: string;
  readonly #hosts: GitHosts;
  readonly #section: TeamsSection;

  private constructor(hosts: GitHosts, section: TeamsSection | undefined) {
    this.unavailable = section ? undefined : missingSection('teams.default');
    this.#hosts = hosts;
    this.#section = section ?? { url: '', path: 'teams/*/team.yaml' };
  }

  /** Where the file of a team is, or belongs. */
  pathOf(team: string): string {
    return teamPath(this.#section.path, team);
  }

  async read(): Promise<Teams> {
    const repository = await this.#hosts.open(this.#section.url);
    const snapshot = await repository.snapshot();
    return {
      repository,
      snapshot,
      files: teamFilesOf(snapshot.files, this.#section.path),
      sets: findTeamApplicationSets(snapshot.files, this.pathOf('any')),
    };
  }

  /** Files of teams that open pull requests bring, besides that of one's own branch. */
  async proposed(teams: Teams, ownBranch: string): Promise<TeamFile[]> {
    const matches = new Set(teams.files.map(({ path }) => path));
    const files = await proposedFiles(teams.repository, {
      prefix: 'steward/team.onboard/',
      except: ownBranch,
    });
    return files
      .filter(({ path }) => path.endsWith('.yaml') && !matches.has(path))
      .map(({ path, text }) => teamFile(path, text));
  }

  /** What keeps the repository from being one of teams at all. */
  layoutProblems({ files, sets, repository }: Teams): InputProblem[] {
    if (files.length > 0 || sets.sets.length > 0) {
      return [];
    }
    return [
      {
        field: 'repository',
        value: repository.url,
        reason: `No file of ${repository.url} is at ${
          this.#section.path
        }, and no ApplicationSet reads from there`,
        fix: 'Correct provisioning.teams.default.url and path in app-config.yaml',
      },
    ];
  }

  /**
   * What would be broken for all teams after the change: a file that is broken
   * now is a reason to refuse as well, since nothing is generated while it is.
   */
  problemsOf(
    teams: Teams,
    changed: readonly TeamFile[],
    ownPath?: string,
  ): InputProblem[] {
    return checkTeams(changed, teams.sets.sets).map(
      ({ path, reason, fix }) => ({
        field: path === ownPath ? 'inputs' : 'repository',
        value: path,
        reason,
        fix,
      }),
    );
  }
}
