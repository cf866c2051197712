/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { join } from 'node:path';
import { SandboxSettings } from '../settings/SandboxSettings';
import { World } from '../world/World';
import { ContainerRuns } from './containers/ContainerRuns';
import { Execution } from './Execution';
import { ExecutionEngine } from './ExecutionEngine';
import { ExecutionStore } from './ExecutionStore';
import { enclaveFunctions } from './functions/enclaveFunctions';
import { organizationFunctions } from './functions/organizationFunctions';
import { MachineRegistry } from './MachineRegistry';
import { StateMachine } from './StateMachine';
import { TaskIntegration } from './TaskContext';
import { TaskError } from './TaskError';
import { containerTask } from './tasks/containerTask';
import { callbackFunctionTask, functionTask } from './tasks/functionTask';
import { mapRunTask } from './tasks/mapRunTask';
import { sdkTask } from './tasks/sdkTask';
import { SdkCaller } from './tasks/SdkCaller';
import { taskResourceOf } from './tasks/taskEvents';
import { TaskTokens } from './TaskTokens';
import { VariantRegistry } from './variants/VariantRegistry';

/** What the state machines work with. */
export interface StateMachinesOptions {
  world: World;
  settings: SandboxSettings;
  /** Where they are kept; without it they go with the process. */
  folder?: string;
  /** Calls AWS for a machine. */
  sdk: SdkCaller;
}

function enclaveIdOf(input: string): string | undefined {
  const { enclave_id: id } = JSON.parse(input) as { enclave_id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/** The state machines of the sandbox, their executions, and the containers that these run. */
export class StateMachines {
  static create(options: StateMachinesOptions): StateMachines {
    return new StateMachines(options);
  }

  readonly registry: MachineRegistry;
  readonly variants = VariantRegistry.create();
  readonly containers: ContainerRuns;
  readonly tokens = TaskTokens.create();
  readonly engine: ExecutionEngine;
  readonly #integrations: ReadonlyMap<string, TaskIntegration>;
  readonly #sdk: SdkCaller;

  private constructor(options: StateMachinesOptions) {
    const { world, settings, folder } = options;
    const fileOf = (name: string) => folder && join(folder, name);
    this.#sdk = options.sdk;
    this.registry = MachineRegistry.create({
      managementAccountId: world.organization.managementAccountId,
      file: fileOf('machines.jsonl'),
    });
    this.containers = ContainerRuns.create({
      file: fileOf('containers.jsonl'),
    });
    this.engine = ExecutionEngine.create({
      store: ExecutionStore.create({ file: fileOf('executions.jsonl') }),
      speed: () => settings.values.speed,
      integrationOf: resource => this.#integrationOf(resource),
      issueToken: () => this.tokens.issue(),
      stopTasksOf: arn => this.containers.stopOf(arn),
    });
    const functions = { ...enclaveFunctions, ...organizationFunctions(world) };
    this.#integrations = new Map<string, TaskIntegration>([
      ['lambda:invoke', functionTask(functions)],
      [
        'lambda:invoke.waitForTaskToken',
        callbackFunctionTask(functions, this.tokens),
      ],
      ['ecs:runTask.sync', containerTask(this.containers)],
      [
        'sandbox:mapRun',
        mapRunTask({
          engine: () => this.engine,
          machineOf: execution => this.#machineOf(execution),
        }),
      ],
    ]);
  }

  get executions(): ExecutionStore {
    return this.engine.store;
  }

  /** Starts an execution with the variant that is due. */
  start(machine: StateMachine, name: string, input: string): Execution {
    const variant = this.variants.take(
      { machine: machine.name, name, enclaveId: enclaveIdOf(input) },
      'execution',
    );
    const definition = this.registry.definitionFor(machine, variant);
    return this.engine.start({ machine, name, input, definition, variant });
  }

  /** Forgets all executions and what was made. */
  async reset(): Promise<void> {
    await this.engine.detach();
    this.executions.clear();
    this.containers.clear();
    this.registry.reset();
    this.variants.clear();
  }

  /** Lets go of all that runs; it goes on at the next start. */
  async stop(): Promise<void> {
    await this.engine.detach();
    this.executions.close();
  }

  #machineOf(execution: Execution): StateMachine {
    const machine = this.registry.get(execution.machineArn);
    if (!machine) {
      throw new TaskError(
        'States.Runtime',
        `There is no state machine ${execution.machineArn} any more.`,
      );
    }
    return machine;
  }

  /** Integrations by service and action; every other one is a call of the SDK. */
  #integrationOf(resource: string): TaskIntegration {
    const what = taskResourceOf(resource);
    return (
      this.#integrations.get(`${what.resourceType}:${what.resource}`) ??
      sdkTask(what, { sdk: this.#sdk, tokens: this.tokens })
    );
  }
}
