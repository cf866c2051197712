/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
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
import { createServiceClient } from '@steward/backstage-plugin-portal-node';
import { ContractCloudCosts } from './ContractCloudCosts';

/** What is asked about a cost. @public */
export interface CostQuestion {
  /** `organization`, or the ref of a team, project or other entity. */
  scope: string;
  /** The first day, `YYYY-MM-DD` in UTC. */
  from: string;
  /** The last day, included. */
  to: string;
}

/** With whose rights a call is made. @public */
export interface CloudCostsCallOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Which part of a list is asked for. @public */
export interface CostListPage {
  limit?: number;
  cursor?: string;
}

/** What other backends ask cloud costs. @public */
export interface CloudCostsService {
  /**
   * The effective cost of a scope, one amount for each currency: all that the
   * credentials may see.
   *
   * @throws ResponseError, with 404 for an entity that is not there or not seen.
   */
  costOf(
    question: CostQuestion,
    options: CloudCostsCallOptions,
  ): Promise<Money[]>;

  /**
   * This month so far, its forecast and the budgets of a scope.
   *
   * @throws ResponseError, with 404 for an entity that is not there or not seen.
   */
  summaryOf(
    scope: string,
    options: CloudCostsCallOptions,
  ): Promise<CostSummary>;

  /**
   * Budgets with how each stands.
   *
   * @throws ResponseError when they cannot be read.
   */
  listBudgets(
    page: CostListPage,
    options: CloudCostsCallOptions,
  ): Promise<{ items: Budget[]; nextCursor?: string }>;

  /**
   * Ways to save, the highest saving first.
   *
   * @throws ResponseError when they cannot be read.
   */
  listRecommendations(
    query: CostListPage & { state?: RecommendationState },
    options: CloudCostsCallOptions,
  ): Promise<{ items: Recommendation[]; nextCursor?: string }>;

  /**
   * What of a scope ends, and what it costs until then.
   *
   * @throws ResponseError, with 404 for an entity that is not there or not seen.
   */
  listLifetimes(
    query: CostListPage & { scope: string },
    options: CloudCostsCallOptions,
  ): Promise<{ items: Lifetime[]; nextCursor?: string }>;

  /**
   * How much of the usage of each team or entity lacks tags.
   *
   * @throws ResponseError, with 404 for an entity that is not there or not seen.
   */
  listTagCoverage(
    query: CostListPage & CostQuestion & { groupBy: 'team' | 'entity' },
    options: CloudCostsCallOptions,
  ): Promise<TagCoveragePage>;

  /**
   * What resources will cost a month, and what it leaves of the budgets of
   * those who pay.
   *
   * @throws ResponseError, with 400 that names what is wrong with the request.
   */
  estimate(
    request: EstimateRequest,
    options: CloudCostsCallOptions,
  ): Promise<Estimate>;

  /**
   * Reports what a run that succeeded was estimated to cost; the bill is held
   * against it after 7 and 30 days. The same report again changes nothing.
   *
   * @throws ResponseError when it was not kept; report it again later.
   */
  reportRunEstimate(
    run: string,
    report: RunEstimateReport,
    options: CloudCostsCallOptions,
  ): Promise<void>;

  /**
   * What a run was estimated to cost, and what the bill says; undefined for one
   * that was not reported.
   *
   * @throws ResponseError when it cannot be asked.
   */
  runEstimateOf(
    run: string,
    options: CloudCostsCallOptions,
  ): Promise<RunEstimate | undefined>;
}

/** Depend on this to ask what something costs. @public */
export const cloudCostsServiceRef = createServiceRef<CloudCostsService>({
  id: 'cloud-costs.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new ContractCloudCosts(
          createServiceClient<CloudCostsPaths>({
            pluginId: 'cloud-costs',
            auth,
            discovery,
          }),
        ),
    }),
});
