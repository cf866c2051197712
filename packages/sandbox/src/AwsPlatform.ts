/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { join } from 'node:path';
import { Athena } from './athena/Athena';
import { createAthenaService } from './aws/athena/createAthenaService';
import { AwsEdge } from './aws/AwsEdge';
import { createBudgetsService } from './aws/budgets/createBudgetsService';
import { createCostExplorerService } from './aws/costexplorer/createCostExplorerService';
import { createCloudTrailService } from './aws/cloudtrail/createCloudTrailService';
import { DynamoDbGate } from './aws/dynamodb/DynamoDbGate';
import { DynamoDbServer } from './aws/dynamodb/DynamoDbServer';
import { EnclaveStream } from './aws/dynamodb/EnclaveStream';
import { EnclaveTable } from './aws/dynamodb/EnclaveTable';
import { createEventBridgeService } from './aws/events/createEventBridgeService';
import { createLogsService } from './aws/logs/createLogsService';
import { LogStreams } from './aws/logs/LogStreams';
import { MachineSdk } from './aws/MachineSdk';
import { createS3Service } from './aws/s3/createS3Service';
import { createSqsService } from './aws/sqs/createSqsService';
import { createStatesService } from './aws/states/createStatesService';
import { Billing } from './billing/Billing';
import { DataExports } from './billing/DataExports';
import { BucketStore } from './buckets/BucketStore';
import { CallLog } from './calls/CallLog';
import { EventStore } from './events/EventStore';
import { statusDetail } from './events/statusEvent';
import { FaultRegistry } from './faults/FaultRegistry';
import { Execution } from './machines/Execution';
import { EnclaveTrigger } from './machines/EnclaveTrigger';
import { startAsTrigger } from './machines/startAsTrigger';
import { StateMachines } from './machines/StateMachines';
import { QueueStore } from './queues/QueueStore';
import {
  SandboxSettings,
  SandboxSettingValues,
} from './settings/SandboxSettings';
import { WorldOptions } from './world/types';
import { World } from './world/World';

/** How to start a platform. */
export interface AwsPlatformOptions extends WorldOptions {
  /** Where changes live; without it they are gone with the process. */
  dataFolder?: string;
  /** Milliseconds that every AWS call takes at least; default 0. */
  latencyMs?: number;
  /** What can be changed later too. */
  settings?: Partial<SandboxSettingValues>;
}

/** The AWS of a sandbox: the world, what answers for it, and what runs in it. */
export class AwsPlatform {
  /** Makes all parts; they answer, and nothing runs before {@link AwsPlatform.begin}. */
  static async create(options: AwsPlatformOptions): Promise<AwsPlatform> {
    const world = World.create({ ...options, folder: options.dataFolder });
    const folder =
      options.dataFolder &&
      join(options.dataFolder, World.label(world.options));
    const dynamoDb = await DynamoDbServer.start({
      folder: folder && join(folder, 'dynamodb'),
    });
    return new AwsPlatform(options, { world, dynamoDb, folder });
  }

  readonly world: World;
  readonly faults: FaultRegistry;
  readonly settings: SandboxSettings;
  readonly calls: CallLog;
  readonly machines: StateMachines;
  readonly queues: QueueStore;
  readonly events: EventStore;
  readonly billing: Billing;
  readonly dataExports: DataExports;
  readonly athena: Athena;
  readonly buckets: BucketStore;
  readonly edge: AwsEdge;
  readonly gate: DynamoDbGate;
  readonly #dynamoDb: DynamoDbServer;
  readonly #table: EnclaveTable;
  readonly #stream: EnclaveStream;
  readonly #trigger: EnclaveTrigger;

  private constructor(
    options: AwsPlatformOptions,
    made: { world: World; dynamoDb: DynamoDbServer; folder?: string },
  ) {
    const { world, dynamoDb, folder } = made;
    const fileOf = (name: string) => folder && join(folder, name);
    this.world = world;
    this.#dynamoDb = dynamoDb;
    this.faults = FaultRegistry.create({ seed: world.options.seed });
    this.settings = SandboxSettings.create(options.settings);
    this.calls = CallLog.create({ file: fileOf('calls.jsonl') });
    this.#table = EnclaveTable.create({ endpoint: dynamoDb.endpoint });
    this.#stream = EnclaveStream.create({
      table: this.#table,
      settings: this.settings,
    });
    this.machines = StateMachines.create({
      world,
      settings: this.settings,
      folder: fileOf('machines'),
      sdk: MachineSdk.create({
        edge: () => this.edge,
        dynamoDbEndpoint: dynamoDb.endpoint,
        onDynamoDbCall: (name, input) => this.#stream.noteCall(name, input),
      }),
    });
    this.events = EventStore.create({ file: fileOf('events.jsonl') });
    this.queues = QueueStore.create({
      home: this.machines.registry.place,
      file: fileOf('queues.jsonl'),
    });
    this.buckets = BucketStore.create({
      home: this.machines.registry.place,
      folder: fileOf('s3'),
    });
    this.billing = new Billing({ world });
    this.dataExports = new DataExports({
      billing: this.billing,
      buckets: this.buckets,
    });
    this.athena = new Athena({
      buckets: this.buckets,
      dataExports: this.dataExports,
    });
    this.machines.engine.onStatus(execution => this.#tell(execution));
    const common = {
      world,
      faults: this.faults,
      calls: this.calls,
      latencyMs: options.latencyMs,
    };
    this.edge = AwsEdge.create({ ...common, services: this.#services() });
    this.gate = DynamoDbGate.create({
      ...common,
      server: dynamoDb,
      onWrite: (name, input) => this.#stream.noteCall(name, input),
    });
    this.#trigger = EnclaveTrigger.create({
      machines: this.machines,
      table: this.#table,
      settings: this.settings,
      start: request =>
        startAsTrigger(this.edge, this.machines.registry.place, request),
      onMoved: id => this.#stream.note([id]),
    });
    this.#stream.listen(image => this.#trigger.handle(image));
  }

  /** Fills the enclave table, and goes on with what ran when the process ended. */
  async begin(): Promise<void> {
    const seeds = () => this.world.seedEnclaves();
    const existed = await this.#table.ensure(seeds);
    this.machines.engine.resume();
    if (existed) {
      await this.#trigger.catchUp(seeds);
    }
  }

  /** Makes everything as it was at first; faults and settings too. */
  async reset(): Promise<void> {
    await this.machines.reset();
    this.#trigger.stop();
    this.#stream.forget();
    this.world.reset();
    this.faults.clear();
    this.settings.reset();
    this.calls.clear();
    this.queues.reset();
    this.events.clear();
    this.billing.reset();
    this.buckets.reset();
    this.dataExports.reset();
    this.athena.reset();
    await this.#table.reset(() => this.world.seedEnclaves());
  }

  /** Lets go of what runs, and closes all stores. */
  async stop(): Promise<void> {
    await this.#stream.stop();
    this.#trigger.stop();
    await this.machines.stop();
    this.#table.close();
    await this.#dynamoDb.stop();
    this.queues.stop();
    this.events.close();
    this.calls.close();
  }

  /** Sends the change of a STANDARD execution where an EventBridge rule would send it. */
  #tell(execution: Execution) {
    const { accountId, region, type, mapRunArn, arn } = execution;
    if (type === 'STANDARD' && !mapRunArn) {
      const event = this.events.put('default', {
        accountId,
        region,
        source: 'aws.states',
        detailType: 'Step Functions Execution Status Change',
        resources: [arn],
        detail: statusDetail(execution),
      });
      this.queues.send(this.queues.eventQueue, {
        body: JSON.stringify(event),
        attributes: {},
        senderId: 'AIDAEVENTBRIDGE00000',
        delayMs: 0,
      });
    }
  }

  #services() {
    const { calls, settings, machines } = this;
    const logs = LogStreams.create({
      containers: machines.containers,
      home: machines.registry.place,
    });
    return [
      createAthenaService(this.athena, this.buckets),
      createBudgetsService(this.billing),
      createCloudTrailService({ calls, settings }),
      createCostExplorerService(this.billing),
      createEventBridgeService(this.events),
      createLogsService(logs),
      createS3Service(this.buckets, this.dataExports),
      createSqsService(this.queues),
      createStatesService({ machines, settings }),
    ];
  }
}
