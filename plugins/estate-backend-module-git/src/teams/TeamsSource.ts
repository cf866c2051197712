/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { DoctorFinding } from '@steward/backstage-plugin-estate-common';
import {
  AwsEvent,
  EstateShard,
  EstateSource,
  globMatcher,
  MAX_YAML_BYTES,
  ShardReading,
  sourceIdOf,
} from '@steward/backstage-plugin-estate-node';
import { diagnoseUrl } from '../repository/diagnoseUrl';
import { fileUrl, isOfRepository } from '../repository/fileUrl';
import {
  GitSourceContext,
  GitSourceOptions,
} from '../repository/GitSourceOptions';
import {
  FetchedContent,
  readRepository,
  readTexts,
} from '../repository/readRepository';
import { readTeams } from './readTeams';

const FORMAT = 1;

/** Options of {@link TeamsSource}. */
export interface TeamsSourceOptions extends GitSourceOptions {
  /** Tree of the GitOps repository: `https://github.com/acme/platform-gitops/tree/main`. */
  url: string;
  /** Glob of the team files below the URL; one `team.yaml` in each folder of `teams` by default. */
  path?: string;
  /** Cluster that the namespaces are in, where a file names none. */
  cluster?: string;
  /** Namespace of the catalog for the Groups; `default` without one. */
  groupNamespace?: string;
}

/** Teams and their namespaces from the `team.yaml` files of a GitOps repository; one shard. */
export class TeamsSource implements EstateSource {
  readonly id: string;
  readonly title = 'Teams (GitOps repository)';
  readonly stage = 0;
  readonly #reader: UrlReaderService;
  readonly #url: string;
  readonly #path: string;
  readonly #cluster?: string;
  readonly #groupNamespace?: string;

  private constructor(options: TeamsSourceOptions) {
    this.id = sourceIdOf('teams', options.configId);
    this.#reader = options.reader;
    this.#url = options.url;
    this.#path = options.path ?? 'teams/*/team.yaml';
    this.#cluster = options.cluster;
    this.#groupNamespace = options.groupNamespace;
  }

  static create(options: TeamsSourceOptions): TeamsSource {
    return new TeamsSource(options);
  }

  async listShards(): Promise<EstateShard[]> {
    return [{ id: this.id }];
  }

  async readShard(
    shard: EstateShard,
    context: GitSourceContext,
  ): Promise<ShardReading> {
    return readRepository({
      url: this.#url,
      shard,
      context,
      fingerprint: JSON.stringify([
        FORMAT,
        this.#url,
        this.#path,
        this.#cluster,
        this.#groupNamespace,
      ]),
      urlOf: file => fileUrl(this.#url, file),
      fetch: etag => this.#fetch(etag, context.signal),
    });
  }

  shardsOfEvent(event: AwsEvent): string[] {
    const { repository } = event.detail as {
      repository?: { html_url?: string; clone_url?: string };
    };
    return [repository?.html_url, repository?.clone_url].some(pushed =>
      isOfRepository(this.#url, pushed),
    )
      ? [this.id]
      : [];
  }

  async diagnose(context: GitSourceContext): Promise<DoctorFinding[]> {
    return [
      await diagnoseUrl(this.id, this.#url, async () => {
        const { files } = await this.#files(undefined, context.signal);
        return files.size > 0
          ? { message: `${files.size} files match ${this.#path}` }
          : { warning: `No file matches ${this.#path}`, fix: this.#pathFix() };
      }),
    ];
  }

  #files(etag: string | undefined, signal: AbortSignal) {
    return readTexts(this.#reader, this.#url, {
      etag,
      signal,
      filter: globMatcher(this.#path),
      maxBytes: MAX_YAML_BYTES,
    });
  }

  async #fetch(
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<FetchedContent> {
    const read = await this.#files(etag, signal);
    if (read.files.size + read.tooLarge.length === 0) {
      return {
        etag: read.etag,
        content: {
          outcome: 'partial',
          problem: {
            code: 'NoFiles',
            message: `No file below ${this.#url} matches ${
              this.#path
            }. Nothing is removed.`,
            fix: this.#pathFix(),
          },
        },
      };
    }
    const content = readTeams({
      files: read.files,
      cluster: this.#cluster,
      groupNamespace: this.#groupNamespace,
      urlOf: file => fileUrl(this.#url, file),
    });
    content.faults.push(
      ...read.tooLarge.map(file => ({
        file,
        kind: 'team',
        reason: `${file} is larger than ${MAX_YAML_BYTES / 1024} KiB`,
        fix: 'Keep a team file small.',
      })),
    );
    return { etag: read.etag, content };
  }

  #pathFix(): string {
    return 'Check url and path of this source under estate.teams in app-config.yaml, and the branch.';
  }
}
