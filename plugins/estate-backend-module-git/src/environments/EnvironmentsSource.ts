/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { DoctorFinding } from '@steward/backstage-plugin-estate-common';
import {
  AtmosSettings,
  AwsEvent,
  EstateShard,
  EstateSource,
  MAX_YAML_BYTES,
  ShardReading,
  sourceIdOf,
} from '@steward/backstage-plugin-estate-node';
import { diagnoseUrl } from '../repository/diagnoseUrl';
import { environmentContent } from './environmentContent';
import { fileUrl, isOfRepository } from '../repository/fileUrl';
import {
  GitSourceContext,
  GitSourceOptions,
} from '../repository/GitSourceOptions';
import { parseDescribedStacks } from './parseDescribedStacks';
import {
  FetchedContent,
  readRepository,
  readTexts,
} from '../repository/readRepository';
import { repositoryContent } from './repositoryContent';

const FORMAT = 1;
const MANIFEST = /(^|\/)[^/]+\.(ya?ml(\.tmpl)?|json)$/;
const NO_MANIFEST = /(^|\/)(node_modules|\.git|\.terraform|\.github)\//;

/** Options of {@link EnvironmentsSource}. */
export interface EnvironmentsSourceOptions
  extends GitSourceOptions,
    AtmosSettings {
  /** Tree of the Atmos repository: `https://github.com/acme/infrastructure-live/tree/main`. */
  url: string;
  /** JSON of `atmos describe stacks --format json`; preferred to the repository, since Atmos itself resolved it. */
  describeStacksUrl?: string;
}

/** Environments from the stacks of an Atmos repository; one shard. */
export class EnvironmentsSource implements EstateSource {
  readonly id: string;
  readonly title = 'Environments (Atmos stacks)';
  readonly stage = 0;
  readonly #reader: UrlReaderService;
  readonly #options: EnvironmentsSourceOptions;

  private constructor(options: EnvironmentsSourceOptions) {
    this.id = sourceIdOf('environments', options.configId);
    this.#reader = options.reader;
    this.#options = options;
  }

  static create(options: EnvironmentsSourceOptions): EnvironmentsSource {
    return new EnvironmentsSource(options);
  }

  async listShards(): Promise<EstateShard[]> {
    return [{ id: this.id }];
  }

  async readShard(
    shard: EstateShard,
    context: GitSourceContext,
  ): Promise<ShardReading> {
    const { url, describeStacksUrl, configPath, nameTemplate } = this.#options;
    return readRepository({
      url: describeStacksUrl ?? url,
      shard,
      context,
      fingerprint: JSON.stringify([
        FORMAT,
        url,
        describeStacksUrl,
        configPath,
        nameTemplate,
      ]),
      urlOf: file => fileUrl(url, file),
      fetch: etag =>
        describeStacksUrl
          ? this.#fetchDescribed(describeStacksUrl, etag, context.signal)
          : this.#fetchRepository(etag, context.signal),
    });
  }

  shardsOfEvent(event: AwsEvent): string[] {
    const { repository } = event.detail as {
      repository?: { html_url?: string; clone_url?: string };
    };
    return [repository?.html_url, repository?.clone_url].some(pushed =>
      isOfRepository(this.#options.url, pushed),
    )
      ? [this.id]
      : [];
  }

  async diagnose(context: GitSourceContext): Promise<DoctorFinding[]> {
    const { url, describeStacksUrl } = this.#options;
    const attempt = async () => {
      const { content } = describeStacksUrl
        ? await this.#fetchDescribed(
            describeStacksUrl,
            undefined,
            context.signal,
          )
        : await this.#fetchRepository(undefined, context.signal);
      return 'outcome' in content
        ? {
            warning: content.problem?.message ?? content.outcome,
            fix: content.problem?.fix ?? '',
          }
        : {
            message: `${content.records.length} environments, ${content.faults.length} faults`,
          };
    };
    return [await diagnoseUrl(this.id, describeStacksUrl ?? url, attempt)];
  }

  async #fetchRepository(
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<FetchedContent> {
    const { url, configPath, nameTemplate } = this.#options;
    const read = await readTexts(this.#reader, url, {
      etag,
      signal,
      filter: path => MANIFEST.test(path) && !NO_MANIFEST.test(path),
      maxBytes: MAX_YAML_BYTES,
    });
    const content = await repositoryContent({
      files: read.files,
      url,
      configPath,
      nameTemplate,
    });
    return { etag: read.etag, content };
  }

  async #fetchDescribed(
    describeStacksUrl: string,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<FetchedContent> {
    const response = await this.#reader.readUrl(describeStacksUrl, {
      etag,
      signal,
    });
    const parsed = parseDescribedStacks(
      (await response.buffer()).toString(),
      describeStacksUrl,
    );
    return {
      etag: response.etag ?? '',
      content:
        'outcome' in parsed
          ? parsed
          : environmentContent(parsed, () => this.#options.url),
    };
  }
}
