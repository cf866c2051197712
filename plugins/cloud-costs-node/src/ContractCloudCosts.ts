/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResponseError } from '@backstage/errors';
import {
  Budget,
  CloudCostsPaths,
  CostSummary,
  Estimate,
  EstimateRequest,
  Lifetime,
  Money,
  Recommendation,
  RecommendationState,
  RunEstimate,
  RunEstimateReport,
  TagCoveragePage,
} from '@steward/backstage-plugin-cloud-costs-common';
import { ServiceClient } from '@steward/backstage-plugin-portal-node';
import type {
  CloudCostsCallOptions,
  CloudCostsService,
  CostListPage,
  CostQuestion,
} from './CloudCostsService';

/** Asks the backend of cloud costs over HTTP. */
export class ContractCloudCosts implements CloudCostsService {
  readonly #client: ServiceClient<CloudCostsPaths>;

  constructor(client: ServiceClient<CloudCostsPaths>) {
    this.#client = client;
  }

  async costOf(
    question: CostQuestion,
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<Money[]> {
    const { currency, total, otherCurrencies } = await this.#client
      .onBehalfOf(credentials)
      .get('/series', {
        params: {
          query: { ...question, granularity: 'month', metric: 'effective' },
        },
        signal,
      });
    return currency === null
      ? []
      : [{ amount: total, currency }, ...otherCurrencies];
  }

  async summaryOf(
    scope: string,
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<CostSummary> {
    return this.#client
      .onBehalfOf(credentials)
      .get('/summary', { params: { query: { scope } }, signal });
  }

  async listBudgets(
    page: CostListPage,
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<{ items: Budget[]; nextCursor?: string }> {
    return this.#client
      .onBehalfOf(credentials)
      .get('/budgets', { params: { query: page }, signal });
  }

  async listRecommendations(
    query: CostListPage & { state?: RecommendationState },
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<{ items: Recommendation[]; nextCursor?: string }> {
    return this.#client
      .onBehalfOf(credentials)
      .get('/recommendations', { params: { query }, signal });
  }

  async listLifetimes(
    query: CostListPage & { scope: string },
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<{ items: Lifetime[]; nextCursor?: string }> {
    return this.#client
      .onBehalfOf(credentials)
      .get('/lifetimes', { params: { query }, signal });
  }

  async listTagCoverage(
    query: CostListPage & CostQuestion & { groupBy: 'team' | 'entity' },
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<TagCoveragePage> {
    return this.#client
      .onBehalfOf(credentials)
      .get('/tag-coverage', { params: { query }, signal });
  }

  async estimate(
    request: EstimateRequest,
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<Estimate> {
    return this.#client
      .onBehalfOf(credentials)
      .post('/estimates', { body: request, signal });
  }

  async reportRunEstimate(
    run: string,
    report: RunEstimateReport,
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<void> {
    await this.#client.onBehalfOf(credentials).put('/estimates/runs/{id}', {
      params: { path: { id: run } },
      body: report,
      signal,
    });
  }

  async runEstimateOf(
    run: string,
    { credentials, signal }: CloudCostsCallOptions,
  ): Promise<RunEstimate | undefined> {
    try {
      return await this.#client
        .onBehalfOf(credentials)
        .get('/estimates/runs/{id}', {
          params: { path: { id: run } },
          signal,
        });
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }
}
