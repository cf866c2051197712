/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
  SchedulerService,
  SchedulerServiceTaskDescriptor,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskRunner,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';

type Task = SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition;

/** A scheduler that runs tasks only when they are triggered, each once at a time. @public */
export class TestScheduler implements SchedulerService {
  readonly tasks = new Map<string, Task>();
  readonly #running = new Map<string, Promise<void>>();

  factory() {
    return createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => this,
    });
  }

  async scheduleTask(task: Task): Promise<void> {
    this.tasks.set(task.id, task);
  }

  async triggerTask(id: string): Promise<void> {
    const task = this.tasks.get(id);
    if (!task) {
      throw new NotFoundError(`Task ${id} does not exist`);
    }
    if (this.#running.has(id)) {
      throw new ConflictError(`Task ${id} is currently running`);
    }
    this.#running.set(
      id,
      Promise.resolve(task.fn(new AbortController().signal)).finally(() =>
        this.#running.delete(id),
      ),
    );
  }

  /** Waits for the runs that were triggered. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.all(this.#running.values());
    }
  }

  async cancelTask(id: string): Promise<void> {
    if (!this.#running.has(id)) {
      throw new ConflictError(`Task ${id} is not running`);
    }
  }

  createScheduledTaskRunner(
    schedule: SchedulerServiceTaskScheduleDefinition,
  ): SchedulerServiceTaskRunner {
    return { run: task => this.scheduleTask({ ...schedule, ...task }) };
  }

  async getScheduledTasks(): Promise<SchedulerServiceTaskDescriptor[]> {
    return [];
  }
}
