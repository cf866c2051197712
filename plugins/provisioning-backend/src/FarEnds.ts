/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import { ExecutorsConfig } from './executors/config/ExecutorsConfig';
import {
  ExecutorsConfigProblem,
  readExecutorsConfig,
} from './executors/config/readExecutorsConfig';
import { z } from 'zod';
import { GitHosts } from './git/GitHosts';
import { classifyAccount } from './assess/classifyAccount';
import { EnclaveTable } from './aws/EnclaveTable';
import { productionSchema, securitySchema } from './config/ProvisioningConfig';
import { StateMachines } from './aws/StateMachines';
import { CatalogDependents } from './kinds/CatalogDependents';
import { EnclavePlatform } from './kinds/enclaves/EnclavePlatform';
import { EnvironmentRepository } from './kinds/environments/EnvironmentRepository';
import { TeamRepository } from './kinds/teams/TeamRepository';
import { ExecutionLog, LogPlace } from './log/ExecutionLog';
import { TaskLogs } from './log/TaskLogs';
import { matchesAny } from './executors/config/matchesAny';

/** What {@link FarEnds} are reached with. */
export interface FarEndsOptions {
  config: RootConfigService;
  aws: AwsAccess;
  estate: EstateService;
  catalog: CatalogService;
  auth: AuthService;
  reader: UrlReaderService;
  logger: LoggerService;
  clock?: () => Date;
}

/** AWS and the Git hosts, as kinds plan for them and executors act on them. */
export class FarEnds {
  static create(options: FarEndsOptions): FarEnds {
    return new FarEnds(options);
  }

  readonly options: FarEndsOptions;
  readonly config: ExecutorsConfig;
  /** Settings that cannot be used; what they are for is not available. */
  readonly problems: ExecutorsConfigProblem[];
  readonly hosts: GitHosts;
  readonly dependents: CatalogDependents;
  /** Where networks and components are suggested from. */
  readonly environments: EnvironmentRepository;
  readonly teams: TeamRepository;
  readonly portalUrl: string;
  readonly machines: StateMachines;
  readonly table: EnclaveTable;
  readonly platform: EnclavePlatform;
  readonly log: ExecutionLog;

  private constructor(options: FarEndsOptions) {
    const { config, problems } = readExecutorsConfig(options.config);
    this.options = options;
    this.config = config;
    this.problems = problems;
    this.hosts = GitHosts.fromConfig(options);
    this.dependents = CatalogDependents.create(options);
    const { hosts } = this;
    this.environments = EnvironmentRepository.create({
      hosts,
      section: config.environments,
    });
    this.teams = TeamRepository.create({ hosts, section: config.teams });
    const { aws } = options;
    this.machines = StateMachines.create({ aws });
    this.table = EnclaveTable.create({ aws });
    this.platform = EnclavePlatform.create({
      machines: this.machines,
      table: this.table,
      section: config.enclaves,
    });
    this.log = ExecutionLog.create({
      machines: this.machines,
      tasks: TaskLogs.create({ aws }),
    });
    this.portalUrl = options.config
      .getString('app.baseUrl')
      .replace(/\/+$/, '');
  }

  get clock(): () => Date {
    return this.options.clock ?? (() => new Date());
  }

  /** Whether an account is one where nothing should happen by the way: of production, security or management. */
  isProduction(account: IndexedAccount): boolean {
    const { config } = this.options;
    const sectionOf = <T extends z.ZodType>(name: string, schema: T) =>
      schema.safeParse(config.getOptional(`provisioning.${name}`)).data ??
      schema.parse(undefined);
    const accountClass = classifyAccount(account, {
      production: sectionOf('production', productionSchema),
      security: sectionOf('security', securitySchema),
    });
    return accountClass !== 'non-production';
  }

  /** Where the tasks of a machine log to, if that is known. */
  logPlaceOf(machineArn: string): LogPlace | undefined {
    return this.config.stepFunctions.logs.find(({ machine }) =>
      matchesAny(machineArn, [machine]),
    );
  }
}
