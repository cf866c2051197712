/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { estateServiceRef } from '@steward/backstage-plugin-estate-node';
import {
  catalogDirectoryServiceRef,
  Jobs,
  NoticeStore,
  Notifier,
  Turns,
} from '@steward/backstage-plugin-portal-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  CATALOG_FACTS,
  exemptionDecidePermission,
  scorecardsPermissions,
} from '@steward/backstage-plugin-scorecards-common';
import {
  ChangeSource,
  FactCollector,
  FindingCollector,
  scorecardsExtensionPoint,
} from '@steward/backstage-plugin-scorecards-node';
import { ScorecardAccess } from './access/ScorecardAccess';
import { registerActions } from './actions/registerActions';
import { CampaignMembers } from './campaigns/CampaignMembers';
import { CampaignStore } from './campaigns/CampaignStore';
import { includedPacks, loadPacks } from './checks/loadPacks';
import { Policy } from './checks/Policy';
import { PolicyState } from './checks/PolicyState';
import { readConfiguration } from './config/readConfiguration';
import { createRouter } from './createRouter';
import { scorecardsDatabase } from './database/scorecardsDatabase';
import { CatalogMirror } from './entities/CatalogMirror';
import { EntityStore } from './entities/EntityStore';
import {
  exemptionResourceRef,
  exemptionRules,
} from './exemptions/exemptionRules';
import { ExemptionRegister } from './exemptions/ExemptionRegister';
import { ExemptionRequests } from './exemptions/ExemptionRequests';
import { ExemptionStore } from './exemptions/ExemptionStore';
import { ExemptionWatch } from './exemptions/ExemptionWatch';
import { ForeignStore } from './exemptions/ForeignStore';
import { CollectorRunner } from './facts/CollectorRunner';
import { EstateCollector } from './facts/EstateCollector';
import { FactIntake } from './facts/FactIntake';
import { FactStore } from './facts/FactStore';
import { CatalogPlacement } from './findings/CatalogPlacement';
import { FINDING_FACTS } from './findings/factsOfFindings';
import { FindingCollections } from './findings/FindingCollections';
import { FindingStore } from './findings/FindingStore';
import { HistoryReconstruction } from './history/HistoryReconstruction';
import { HistoryStore } from './history/HistoryStore';
import { PackPreviewer } from './previews/PackPreviewer';
import { ReviewStore } from './reviews/ReviewStore';
import { Gate } from './scores/Gate';
import { ScoreStore } from './scores/ScoreStore';
import { measureScorecards } from './measureScorecards';
import { startJobs } from './startJobs';
import { Evaluation } from './verdicts/Evaluation';
import { FindingWatch } from './verdicts/FindingWatch';
import { MoveCauses } from './verdicts/MoveCauses';
import { ScorecardReader } from './verdicts/ScorecardReader';
import { VerdictStore } from './verdicts/VerdictStore';

/**
 * Scores the entities of the catalog by facts about them, and says why and what
 * would make them better.
 *
 * @public
 */
export const scorecardsPlugin = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    const added: FactCollector[] = [];
    const addedFindings: FindingCollector[] = [];
    const changeSources: ChangeSource[] = [];
    const addedPacks = new Map<string, string>();
    env.registerExtensionPoint(scorecardsExtensionPoint, {
      addCollector: (...collectors) => added.push(...collectors),
      addFindingCollector(collector) {
        if (addedFindings.some(({ id }) => id === collector.id)) {
          throw new ConflictError(
            `Two modules bring the findings of ${collector.id}. Remove one of them from the backend.`,
          );
        }
        addedFindings.push(collector);
      },
      addChangeSource: source => changeSources.push(source),
      addPack: ({ id, path }) => addedPacks.set(id, path),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        directory: catalogDirectoryServiceRef,
        estate: estateServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { lifecycle, logger, permissionsRegistry, rootConfig } = deps;
        const config = readConfiguration(rootConfig, logger);
        const database = scorecardsDatabase(deps.database);
        const entities = new EntityStore(database);
        const facts = new FactStore(database);
        const scores = new ScoreStore(database);
        const verdicts = new VerdictStore(database);
        const findings = new FindingStore({ database });
        const exemptions = new ExemptionStore(database);
        const campaigns = new CampaignStore(database);
        const history = new HistoryStore(database);
        const notices = new NoticeStore({
          database,
          table: 'scorecards_notices',
        });
        const collectors = [...added, new EstateCollector(deps)];
        const declarations = [
          ...CATALOG_FACTS,
          ...FINDING_FACTS,
          ...collectors.flatMap(collector => collector.facts),
          ...config.facts,
        ];
        permissionsRegistry.addPermissions(
          scorecardsPermissions.filter(one => !isResourcePermission(one)),
        );
        permissionsRegistry.addResourceType({
          resourceRef: exemptionResourceRef,
          permissions: [exemptionDecidePermission],
          rules: Object.values(exemptionRules),
          async getResources(ids) {
            const rows = await exemptions.byIds(ids);
            const owners = await scores.byRefs(rows.map(one => one.entity_ref));
            return ids.map(id => {
              const row = rows.find(one => one.id === id);
              const owner = owners.find(
                one => one.entity_ref === row?.entity_ref,
              )?.owner;
              return row && { row, ...(owner && { owner }) };
            });
          },
        });
        const policy = new Policy({
          packs: await loadPacks(
            config.packs ?? [...(await includedPacks()), ...addedPacks.keys()],
            { declarations, reader: deps.reader, added: addedPacks },
          ),
          tiers: config.tiers,
          weights: config.weights,
        });
        for (const { origin, checkId, reason, fix } of policy.faults) {
          logger.warn(
            `Scorecards: ${
              checkId ?? 'pack'
            } of ${origin} is off: ${reason} ${fix}`,
          );
        }
        const evaluation = new Evaluation({
          database,
          facts,
          verdicts,
          scores,
          policy,
          declarations,
          findings,
          notices,
          exemptionsOf: refs => exemptions.activeOf(refs),
        });
        const placement = new CatalogPlacement(deps);
        const members = new CampaignMembers({
          campaigns,
          entities,
          notices,
          policy,
        });
        const access = new ScorecardAccess(deps);
        const gate = new Gate({ policy, scores, verdicts });
        const requests = new ExemptionRequests({
          exemptions,
          scores,
          verdicts,
        });
        const register = new ExemptionRegister({
          exemptions,
          foreign: new ForeignStore(database),
          policy,
        });
        const scorecards = new ScorecardReader({
          declarations,
          entities,
          register,
          facts,
          findings,
          policy,
          scores,
          verdicts,
        });
        registerActions(deps.actionsRegistry, {
          access,
          auditor: deps.auditor,
          gate,
          policy,
          requests,
          scorecards,
          scores,
          verdicts,
        });
        deps.httpRouter.use(
          createRouter({
            access,
            auditor: deps.auditor,
            campaigns,
            causes: new MoveCauses({
              campaigns,
              entities,
              logger,
              sources: changeSources,
            }),
            declarations,
            entities,
            exemptions,
            facts,
            findings,
            gate,
            history,
            placement,
            intake: new FactIntake({
              entities,
              facts,
              declarations,
              collectors: [
                'catalog',
                'findings',
                ...collectors.map(({ id }) => id),
              ],
            }),
            members,
            policy,
            previewer: new PackPreviewer({
              declarations,
              entities,
              evaluation,
              policy,
              scores,
            }),
            register,
            requests,
            reviews: new ReviewStore(database),
            scorecards,
            scores,
            verdicts,
          }),
        );
        const jobs = new Jobs({
          pluginId: 'scorecards',
          scheduler: deps.scheduler,
          turns: new Turns({ database, table: 'scorecards_turns', logger }),
          logger,
          metrics: deps.metrics,
        });
        measureScorecards(deps.metrics, { entities, facts });
        await startJobs({
          collectors: new CollectorRunner({
            database,
            facts,
            collectors,
            logger,
          }),
          evaluation,
          exemptionWatch: new ExemptionWatch({
            exemptions,
            notices,
            policy,
            scores,
          }),
          jobs,
          members,
          mirror: new CatalogMirror({
            ...deps,
            entities,
            facts,
            findings,
            placement,
          }),
          notices,
          notifier: new Notifier({ ...deps, notices }),
          policy,
          findingWatch: new FindingWatch(database),
          policyState: new PolicyState(database),
          reconstruction: new HistoryReconstruction({
            entities,
            findings,
            history,
            policy,
            scores,
            verdicts,
          }),
          scores,
        });
        const collections = new FindingCollections({
          store: findings,
          placement,
          logger,
        });
        addedFindings.forEach(collector => collections.add(collector));
        await collections.schedule(deps.scheduler);
        lifecycle.addShutdownHook(() => jobs.stop());
      },
    });
  },
});
