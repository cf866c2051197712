/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { auditEventsServiceRef } from '@steward/backstage-plugin-audit-trail-node';
import { cloudCostsPermissions } from '@steward/backstage-plugin-cloud-costs-common';
import {
  AnomalySource,
  BudgetSource,
  cloudCostsExtensionPoint,
  CostFileReader,
  CostSource,
  PriceSource,
  RecommendationSource,
} from '@steward/backstage-plugin-cloud-costs-node';
import {
  catalogDirectoryServiceRef,
  Jobs,
  logProblems,
  NoticeStore,
  Notifier,
  Turns,
} from '@steward/backstage-plugin-portal-node';
import { provisioningServiceRef } from '@steward/backstage-plugin-provisioning-node';
import { CostAccess } from './access/CostAccess';
import { cloudCostResourceRef, costRules } from './access/costRules';
import { ScopeResolver } from './access/ScopeResolver';
import { registerActions } from './actions';
import { AnomalyStore } from './anomalies/AnomalyStore';
import { LocalAnomalies } from './anomalies/LocalAnomalies';
import { BudgetStore } from './budgets/BudgetStore';
import { BudgetWatch } from './budgets/BudgetWatch';
import { EntityBudgets } from './budgets/EntityBudgets';
import { SourceBudgets } from './budgets/SourceBudgets';
import { readCloudCostsConfig } from './config/readCloudCostsConfig';
import { costsDatabase } from './database/costsDatabase';
import { BudgetOwners } from './estimates/BudgetOwners';
import { PriceStore } from './estimates/PriceStore';
import { RunEstimateStore } from './estimates/RunEstimateStore';
import { FileIntake } from './files/FileIntake';
import { FindingReports } from './findings/FindingReports';
import { ForecastScopes } from './forecast/ForecastScopes';
import { ForecastStore } from './forecast/ForecastStore';
import { LifetimeFinder } from './lifetimes/LifetimeFinder';
import { ManualEntryStore } from './manual/ManualEntryStore';
import { ManualSource } from './manual/ManualSource';
import { CatalogRules } from './mapping/CatalogRules';
import { Mapping } from './mapping/Mapping';
import { byPreference } from './months/byPreference';
import { DayStore } from './months/DayStore';
import { LoadStore } from './months/LoadStore';
import { measureMonths } from './months/measureMonths';
import { MonthLoader } from './months/MonthLoader';
import { MonthMapper } from './months/MonthMapper';
import { MonthStore } from './months/MonthStore';
import { READ_MONTHS, reckonSoon, startJobs } from './startJobs';
import { RecommendationStore } from './recommendations/RecommendationStore';
import { ReconciliationStore } from './reconciliation/ReconciliationStore';
import { createRouter } from './router/createRouter';
import { CostFinder } from './rows/CostFinder';
import { ChangeEvents } from './timeline/ChangeEvents';
import { RunEvents } from './timeline/RunEvents';
import { Timeline } from './timeline/Timeline';
import { UnitStore } from './units/UnitStore';

/**
 * Keeps what AWS costs by day, says whom it belongs to, and proves that nothing
 * is lost or counted twice.
 *
 * @public
 */
export const cloudCostsPlugin = createBackendPlugin({
  pluginId: 'cloud-costs',
  register(env) {
    const sources: CostSource[] = [];
    const anomalySources: AnomalySource[] = [];
    const budgetSources: BudgetSource[] = [];
    const recommendationSources: RecommendationSource[] = [];
    let fileReader: CostFileReader | undefined;
    let priceSource: PriceSource | undefined;
    env.registerExtensionPoint(cloudCostsExtensionPoint, {
      addSource(source) {
        if (sources.some(({ id }) => id === source.id)) {
          throw new ConflictError(
            `There are two cost sources called ${source.id}. Give one of them another id.`,
          );
        }
        sources.push(source);
      },
      addAnomalySource: source => anomalySources.push(source),
      addBudgetSource: source => budgetSources.push(source),
      addRecommendationSource: source => recommendationSources.push(source),
      setFileReader(reader) {
        if (fileReader) {
          throw new ConflictError(
            'Two modules read uploaded files. Take one of them out of the backend.',
          );
        }
        fileReader = reader;
      },
      setPriceSource(source) {
        if (priceSource) {
          throw new ConflictError(
            'Two modules bring prices. Take one of them out of the backend.',
          );
        }
        priceSource = source;
      },
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditEvents: auditEventsServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        directory: catalogDirectoryServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        provisioning: provisioningServiceRef,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, auth, catalog, logger, permissionsRegistry } = deps;
        const clock = () => new Date();
        const { settings, ...problems } = readCloudCostsConfig(deps.rootConfig);
        logProblems(logger, problems);
        const { preference, reading, tags } = settings;
        const database = costsDatabase(deps.database);
        permissionsRegistry.addResourceType({
          resourceRef: cloudCostResourceRef,
          permissions: cloudCostsPermissions,
          rules: Object.values(costRules),
        });
        const scopes = new ScopeResolver({ catalog });
        const access = new CostAccess({
          auth,
          catalog,
          httpAuth: deps.httpAuth,
          permissions: deps.permissions,
          permissionsRegistry,
          scopes,
        });
        const months = new MonthStore({ database, preference });
        const loads = new LoadStore({ database, clock });
        const mapping = new Mapping({
          configured: settings.mapping,
          catalog: new CatalogRules({ auth, catalog, tags: settings }),
          unallocated: settings.unallocated,
        });
        const days = new DayStore({ database, tags });
        const loader = new MonthLoader({
          months,
          loads,
          days,
          mapping,
          tags,
          clock,
          logger,
        });
        const turns = new Turns({ database, table: 'cost_turns', logger });
        const jobs = new Jobs({
          pluginId: 'cloud-costs',
          scheduler: deps.scheduler,
          turns,
          logger,
          metrics: deps.metrics,
        });
        const notices = new NoticeStore({
          database,
          table: 'cost_notices',
          clock,
        });
        const anomalies = new AnomalyStore({ database, notices, clock });
        const recommendations = new RecommendationStore({ database, clock });
        const budgets = new BudgetStore({ database });
        const prices = new PriceStore({ database, clock });
        const runEstimates = new RunEstimateStore({ database });
        const costs = new CostFinder({ database, tags, clock });
        const forecasts = new ForecastStore({ database });
        const manualEntries = new ManualEntryStore({ database, clock });
        const budgetOwners = new BudgetOwners({
          auth,
          catalog,
          configured: settings.budgetOwner,
        });
        const allSources = [
          ...sources,
          new ManualSource({ entries: manualEntries }),
        ];
        deps.httpRouter.use(
          createRouter({
            access,
            anomalies,
            auditor,
            budgetOwners,
            budgets,
            clock,
            costs,
            engineerCost: settings.engineerCost,
            files: new FileIntake({
              reader: () => fileReader,
              loader,
              months,
              turns,
              maxBytes: settings.maxUploadBytes,
            }),
            finalAfterDays: reading.finalAfterDays,
            forecasts,
            lifetimes: new LifetimeFinder({ catalog }),
            manualEntries,
            months,
            prices,
            readSoon: () => jobs.now(READ_MONTHS),
            reckonSoon: () => reckonSoon(jobs),
            recommendations,
            runEstimates,
            reconciliations: new ReconciliationStore({ database }),
            scopes,
            sources: allSources,
            tags,
            timeline: new Timeline({
              auth,
              catalog,
              logger,
              sources: [
                new RunEvents(deps.provisioning),
                new ChangeEvents(deps.auditEvents),
              ],
            }),
            units: new UnitStore({ database }),
          }),
        );
        registerActions(deps.actionsRegistry, {
          access,
          costs,
          recommendations,
        });
        measureMonths(deps.metrics, months, {
          sources: allSources.map(({ id }) => id),
          clock,
        });
        await startJobs({
          clock,
          budgetWatch: new BudgetWatch({
            auth,
            budgetOwners,
            budgets,
            catalog,
            clock,
            costs,
            forecasts,
            logger,
            notices,
            scopes,
          }),
          costs,
          notifier: new Notifier({ ...deps, notices, clock }),
          notices,
          findings: new FindingReports({
            anomalies,
            anomalySources,
            recommendations,
            recommendationSources,
            mapping,
            clock,
            logger,
          }),
          localAnomalies: new LocalAnomalies({
            anomalies,
            costs,
            months,
            clock,
          }),
          recommendations,
          entityBudgets: new EntityBudgets({ auth, budgets, catalog, logger }),
          sourceBudgets: new SourceBudgets({
            budgets,
            sources: budgetSources,
            mapping,
            logger,
          }),
          forecasts,
          jobs,
          loader,
          loads,
          logger,
          monthMapper: new MonthMapper({
            database,
            months,
            loads,
            days,
            mapping,
            tags,
          }),
          months,
          priceSource,
          prices,
          reading,
          runEstimates,
          scopes: new ForecastScopes({ auth, catalog, costs, scopes, clock }),
          // What has the bill comes before what splits it
          sources: byPreference(
            allSources,
            settings.preference,
            ({ id }) => id,
          ),
        });
        deps.lifecycle.addShutdownHook(() => jobs.stop());
      },
    });
  },
});
