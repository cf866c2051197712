/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnclaveImage } from '../aws/dynamodb/EnclaveStream';
import { EnclaveTable } from '../aws/dynamodb/EnclaveTable';
import { SandboxSettings } from '../settings/SandboxSettings';
import { EnclaveItem } from '../world/seed/enclaves';
import { enclaveMachineNames } from './definitions/enclaveMachines';
import { isOver } from './Execution';
import { StateMachines } from './StateMachines';
import { triggerInput } from './triggerInput';

/** What the trigger works with. */
export interface EnclaveTriggerOptions {
  machines: StateMachines;
  table: EnclaveTable;
  settings: SandboxSettings;
  /** Starts an execution as the trigger's function does: false when the name is taken. */
  start(request: {
    stateMachineArn: string;
    name: string;
    input: string;
  }): Promise<boolean>;
  /** Told of a row that went on by itself. */
  onMoved(id: string): void;
}

type Action = keyof typeof enclaveMachineNames;

const actions: Readonly<Record<string, Action>> = {
  PENDING_DEPLOY: 'deploy',
  PENDING_DESTROY: 'destroy',
};
/** What becomes of a row by itself. */
const transitions: Readonly<Record<string, string>> = {
  PAUSING: 'PAUSED',
  RESUMING: 'DEPLOYED',
};
/** Milliseconds that a transition takes in a demonstration. */
const transitionMs = 3000;

function lastChange(image: EnclaveImage): number {
  const times = [image.updatedAt, image.updated_at].map(value =>
    Date.parse(String(value)),
  );
  return Math.max(...times.filter(Number.isFinite), -Infinity);
}

function markOf(row: { id: string; status?: unknown; updatedAt?: unknown }) {
  return JSON.stringify([row.id, row.status, row.updatedAt]);
}

/**
 * What Treza's stream function does: each change of a row that is
 * `PENDING_DEPLOY` or `PENDING_DESTROY` starts a machine, also one that only
 * edits such a row (Treza's defect 4). Rows that pause or resume go on by themselves.
 */
export class EnclaveTrigger {
  static create(options: EnclaveTriggerOptions): EnclaveTrigger {
    return new EnclaveTrigger(options);
  }

  readonly #options: EnclaveTriggerOptions;
  readonly #timers = new Set<NodeJS.Timeout>();

  private constructor(options: EnclaveTriggerOptions) {
    this.#options = options;
  }

  /** Does what a new image of a row asks for. */
  async handle(image: EnclaveImage): Promise<void> {
    const status = String(image.status);
    if (Object.hasOwn(actions, status)) {
      await this.#start(image, actions[status]);
    } else if (Object.hasOwn(transitions, status)) {
      this.#moveLater(image.id, status);
    }
  }

  /** Does what was not done when the process ended. Rows that are as they were seeded wait for nothing. */
  async catchUp(seeds: () => EnclaveItem[]): Promise<void> {
    const waiting = [];
    for (const status of [
      ...Object.keys(actions),
      ...Object.keys(transitions),
    ]) {
      waiting.push(...(await this.#options.table.withStatus(status)));
    }
    if (waiting.length === 0) {
      return;
    }
    const untouched = new Set(seeds().map(markOf));
    for (const image of waiting) {
      if (!untouched.has(markOf(image)) && !this.#isTaken(image)) {
        await this.handle(image);
      }
    }
  }

  /** Drops the transitions that are on their way. */
  stop(): void {
    this.#timers.forEach(timer => clearTimeout(timer));
    this.#timers.clear();
  }

  async #start(image: EnclaveImage, action: Action): Promise<void> {
    const { machines, start } = this.#options;
    const machine = machines.registry.seeded(enclaveMachineNames[action]);
    const seconds = Math.floor(Date.now() / 1000);
    const name = `${image.id}-${action}-${seconds}`;
    const target = { machine: machine.name, enclaveId: image.id, name };
    if (machines.variants.take(target, 'trigger')) {
      return;
    }
    const isStarted = await start({
      stateMachineArn: machine.arn,
      name,
      input: JSON.stringify(triggerInput(image, action)),
    });
    if (!isStarted) {
      // The function fails, and its stream asks it again: the name is of another second then.
      this.#later(image.id, 1000 - (Date.now() % 1000), () =>
        this.#start(image, action),
      );
    }
  }

  #moveLater(id: string, status: string) {
    const { settings } = this.#options;
    this.#later(id, transitionMs / settings.values.speed, () =>
      this.#move(id, status),
    );
  }

  #later(id: string, ms: number, work: () => Promise<void>) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work().catch((error: Error) => {
        process.stderr.write(`Enclave ${id}: ${error.message}\n`);
      });
    }, ms);
    this.#timers.add(timer);
  }

  async #move(id: string, status: string): Promise<void> {
    const { table, onMoved } = this.#options;
    if (await table.move(id, status, transitions[status])) {
      onMoved(id);
    }
  }

  /** Whether an execution was started for the row as it is. */
  #isTaken(image: EnclaveImage): boolean {
    const action = actions[String(image.status)];
    const prefix = `${image.id}-${action}-`;
    const changed = lastChange(image);
    return (
      action !== undefined &&
      this.#options.machines.executions
        .all()
        .some(
          execution =>
            execution.name.startsWith(prefix) &&
            (!isOver(execution) || execution.startDate >= changed),
        )
    );
  }
}
