/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  GetFindingsCommand,
  GetFindingsV2Command,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import {
  AwsAccess,
  explainAwsError,
  paginate,
} from '@steward/backstage-plugin-aws-access-node';
import {
  CollectedReport,
  FindingCollector,
  readAsff,
  readOcsf,
  ReadRecord,
} from '@steward/backstage-plugin-scorecards-node';
import { SecurityHubSettings } from '../readSettings';
import { sessionFor } from '../SdkSource';

const PAGE = 100;
/** 10 million findings. */
const MAX_PAGES = 100_000;

/**
 * The findings of Security Hub, as the administrator sees them in the
 * aggregation Region: all accounts and Regions at once. Archived findings are
 * left out; they ended.
 */
export class SecurityHubCollector implements FindingCollector {
  readonly id = 'securityHub';
  readonly schedule;
  readonly #aws: AwsAccess;
  readonly #settings: SecurityHubSettings;

  constructor(aws: AwsAccess, settings: SecurityHubSettings) {
    this.#aws = aws;
    this.#settings = settings;
    this.schedule = settings.schedule;
  }

  async *reports(context: {
    signal: AbortSignal;
  }): AsyncGenerator<CollectedReport, void, undefined> {
    yield { scope: '', read: () => this.#read(context.signal) };
  }

  async *#read(signal: AbortSignal): AsyncGenerator<ReadRecord, void> {
    const { accountId, region, format } = this.#settings;
    const client = sessionFor(this.#aws, signal).client(SecurityHubClient, {
      accountId,
      region,
    });
    try {
      let index = 0;
      const read = format === 'ocsf' ? readOcsf : readAsff;
      const findings =
        format === 'ocsf' ? findingsV2(client) : findingsV1(client);
      for await (const finding of findings) {
        yield read(finding, `Findings[${index}]`);
        index += 1;
      }
    } catch (error) {
      throw explainAwsError(`Security Hub in ${region} did not answer`, error);
    }
  }
}

function findingsV1(client: SecurityHubClient): AsyncIterable<unknown> {
  return paginate({
    request: NextToken =>
      client.send(
        new GetFindingsCommand({
          Filters: { RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }] },
          MaxResults: PAGE,
          NextToken,
        }),
      ),
    items: ({ Findings }): unknown[] => Findings ?? [],
    nextToken: ({ NextToken }) => NextToken,
    maxPages: MAX_PAGES,
  });
}

function findingsV2(client: SecurityHubClient): AsyncIterable<unknown> {
  return paginate({
    request: NextToken =>
      client.send(
        new GetFindingsV2Command({
          Filters: {
            CompositeFilters: [
              {
                StringFilters: [
                  {
                    FieldName: 'status',
                    Filter: { Value: 'Archived', Comparison: 'NOT_EQUALS' },
                  },
                ],
              },
            ],
          },
          MaxResults: PAGE,
          NextToken,
        }),
      ),
    items: ({ Findings }): unknown[] => Findings ?? [],
    nextToken: ({ NextToken }) => NextToken,
    maxPages: MAX_PAGES,
  });
}
