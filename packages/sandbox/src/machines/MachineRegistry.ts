/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Journal } from '../shared/Journal';
import { Place } from './definitions/asl';
import { SeededMachine, seededMachines } from './definitions/seededMachines';
import {
  AslDefinition,
  revisionOf,
  StateMachine,
  stateMachineArn,
} from './StateMachine';
import { Variant } from './variants/Variant';

/** A role that Step Functions works with, in each account. */
const machineRoleName = 'steward-state-machines';

/** What a machine is made of. */
export interface MachineOptions extends Place {
  name: string;
  type: StateMachine['type'];
  roleArn: string;
  definition: AslDefinition;
}

/** The state machines: those that every sandbox has, and those that were made. */
export class MachineRegistry {
  static create(options: {
    managementAccountId: string;
    file?: string;
  }): MachineRegistry {
    return new MachineRegistry(options);
  }

  readonly #machines = new Map<string, StateMachine>();
  readonly #seeds: ReadonlyMap<string, SeededMachine>;
  readonly #place: Place;
  readonly #journal: Journal<StateMachine> | undefined;

  private constructor(options: { managementAccountId: string; file?: string }) {
    this.#place = {
      accountId: options.managementAccountId,
      region: 'eu-central-1',
    };
    this.#seeds = new Map(
      seededMachines(this.#place).map((seed): [string, SeededMachine] => [
        stateMachineArn(this.#place, seed.name),
        seed,
      ]),
    );
    this.#journal = options.file
      ? Journal.create<StateMachine>({ file: options.file })
      : undefined;
    this.#seed();
    for (const machine of this.#journal?.read() ?? []) {
      this.#machines.set(machine.arn, machine);
    }
  }

  /** Where the machines that every sandbox has are. */
  get place(): Place {
    return this.#place;
  }

  get(arn: string): StateMachine | undefined {
    return this.#machines.get(arn);
  }

  /** One of those that every sandbox has. */
  seeded(name: string): StateMachine {
    const machine = this.get(stateMachineArn(this.#place, name));
    if (!machine) {
      throw new Error(`The sandbox has no state machine named ${name}`);
    }
    return machine;
  }

  in(place: Place): StateMachine[] {
    return [...this.#machines.values()].filter(
      ({ accountId, region }) =>
        accountId === place.accountId && region === place.region,
    );
  }

  /** Adds a machine, or puts it in the place of the one of its name. */
  put(options: MachineOptions): StateMachine {
    const arn = stateMachineArn(options, options.name);
    const machine: StateMachine = {
      ...options,
      arn,
      creationDate: this.get(arn)?.creationDate ?? Date.now(),
      revisionId: revisionOf(options.definition),
    };
    this.#machines.set(arn, machine);
    this.#journal?.append(machine);
    return machine;
  }

  /** The definition that an execution with this variant runs. */
  definitionFor(
    machine: StateMachine,
    variant: Variant | undefined,
  ): AslDefinition {
    switch (variant?.kind) {
      case 'misreported':
      case 'dead-handler':
        return this.#seeds.get(machine.arn)?.defective ?? machine.definition;
      case 'time-out':
        return { ...machine.definition, TimeoutSeconds: variant.ms / 1000 };
      default:
        return machine.definition;
    }
  }

  /** Back to those that every sandbox has. */
  reset(): void {
    this.#journal?.clear();
    this.#machines.clear();
    this.#seed();
  }

  #seed() {
    const { accountId, region } = this.#place;
    for (const [arn, seed] of this.#seeds) {
      this.#machines.set(arn, {
        arn,
        accountId,
        region,
        name: seed.name,
        type: seed.type,
        definition: seed.definition,
        roleArn: `arn:aws:iam::${accountId}:role/${machineRoleName}`,
        creationDate: Date.UTC(2026, 0, 15, 9),
        revisionId: revisionOf(seed.definition),
      });
    }
  }
}
